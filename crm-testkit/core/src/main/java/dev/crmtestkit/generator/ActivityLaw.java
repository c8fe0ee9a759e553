package dev.crmtestkit.generator;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.ActivityType;

/** How an activity is drawn, one method a column. */
final class ActivityLaw {

  private static final double ABOUT_A_DEAL_SHARE = 0.6;
  private static final int QUARTERS_OF_AN_HOUR = 8;

  /** Somebody notes a call within so many hours of working time. */
  private static final double DAYS_TO_LOG = 0.25;

  private final Draw draw;
  private final Contacts contacts;
  private final Deals deals;
  private final Relation contact;
  private final Cells about;
  private final Cells deal;
  private final Cells type;
  private final Cells date;
  private final Cells duration;
  private final Cells slot;
  private final ActivitySubjects subjects;
  private final Cells created;

  ActivityLaw(Draw draw, long count, Contacts contacts, Deals deals) {
    this.draw = draw;
    this.contacts = contacts;
    this.deals = deals;
    contact =
        draw.fanOuts()
            .activities(
                contacts, count, new WithinCompany(contacts, draw.column("activities.contact_id")));
    about = draw.column("activities.deal_id.about");
    deal = draw.column("activities.deal_id");
    type = draw.column("activities.type");
    date = draw.column("activities.activity_date");
    duration = draw.column("activities.duration_minutes");
    slot = draw.column("activities.activity_date.slot");
    created = draw.column("activities.created_at");
    subjects = new ActivitySubjects(draw);
  }

  Activity row(long index) {
    long person = contact.parentOf(index);
    long deal = deal(index, person);
    Appointment at = appointment(index, person, deal);
    Topic topic = new Topic(contacts, person, deals, deal, at.start());
    return new Activity(
        draw.id(index),
        contacts.id(person),
        deal == Topic.NO_DEAL ? null : deals.id(deal),
        at.type(),
        subjects.subject(draw.number(index), at.type(), topic),
        Era.instant(at.start()),
        at.type() == ActivityType.EMAIL ? null : at.minutes(),
        Era.instant(createdAt(index, at)));
  }

  /** The activities of a contact, by index. */
  RowRange ofContact(long person) {
    return contact.childrenOf(person);
  }

  /**
   * A deal of the company at which the contact works, if it has any; not one that was closed before
   * the contact came.
   */
  private long deal(long index, long person) {
    long number = draw.number(index);
    RowRange choice = deals.atCompanyOf(person);
    if (choice.isEmpty() || !about.chance(number, ABOUT_A_DEAL_SHARE)) {
      return Topic.NO_DEAL;
    }
    long chosen = deal.between(number, choice.start(), choice.end() - 1);
    return deals.closedAt(chosen) < contacts.createdAt(person) ? Topic.NO_DEAL : chosen;
  }

  /**
   * After the contact came, while the deal is open that it is about, before the day of the counts.
   * An e-mail is written any time; what does not fit into the hours of the other's office becomes
   * one.
   */
  private Appointment appointment(long index, long person, long deal) {
    long number = draw.number(index);
    long from = contacts.createdAt(person);
    long to = draw.era().since();
    if (deal != Topic.NO_DEAL) {
      from = Math.max(from, deals.createdAt(deal));
      to = Math.min(to, deals.closedAt(deal));
    }
    long at = draw.era().office().between(from, to, date.unit(number));
    ActivityType type = type(number);
    if (type == ActivityType.EMAIL) {
      return Appointment.email(at);
    }
    int minutes = OfficeHours.GRID_MINUTES * (1 + duration.below(number, QUARTERS_OF_AN_HOUR));
    long start =
        OfficeHours.slot(
            at, minutes, from, to, contacts.employer(person).zone(), slot.unit(number));
    return start == OfficeHours.NONE
        ? Appointment.email(at)
        : new Appointment(type, start, minutes);
  }

  private ActivityType type(long number) {
    ActivityType[] types = ActivityType.values();
    return types[type.below(number, types.length)];
  }

  /** When somebody noted it: soon after it was over. */
  private long createdAt(long index, Appointment at) {
    WorkCalendar office = draw.era().office();
    double delay = DAYS_TO_LOG * created.unit(draw.number(index));
    long logged = office.second(office.at(at.end()) + delay);
    return Math.max(at.end(), Math.min(draw.era().since(), logged));
  }

  /**
   * What takes place, from when on, for how long.
   *
   * @param start in seconds since 1970
   */
  private record Appointment(ActivityType type, long start, int minutes) {

    static Appointment email(long at) {
      return new Appointment(ActivityType.EMAIL, at, 0);
    }

    long end() {
      return start + minutes * 60L;
    }
  }
}
