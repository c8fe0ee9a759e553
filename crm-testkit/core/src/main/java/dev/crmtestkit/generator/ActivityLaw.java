package dev.crmtestkit.generator;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.ActivityType;

/** How an activity is drawn, one method a column. */
final class ActivityLaw {

  private static final int QUARTERS_OF_AN_HOUR = 8;

  /** Somebody notes a call within a quarter of a working day. */
  private static final double DAYS_TO_LOG = 0.25;

  private final Draw draw;
  private final Contacts contacts;
  private final Deals deals;
  private final ActivityTargets targets;
  private final Cells type;
  private final Cells date;
  private final Cells duration;
  private final Cells slot;
  private final ActivitySubjects subjects;
  private final Cells created;

  ActivityLaw(Draw draw, Contacts contacts, Deals deals, ActivityTargets targets) {
    this.draw = draw;
    this.contacts = contacts;
    this.deals = deals;
    this.targets = targets;
    type = draw.column("activities.type");
    date = draw.column("activities.activity_date");
    duration = draw.column("activities.duration_minutes");
    slot = draw.column("activities.activity_date.slot");
    created = draw.column("activities.created_at");
    subjects = new ActivitySubjects(draw);
  }

  /** How activities are spread over contacts: in a later batch over any, active or not before. */
  static Relation perContact(Draw draw, long count, Contacts contacts) {
    RankOrder order = draw.among(contacts, "activities.contact_id");
    Relation first = draw.fanOuts().activities(contacts, count, order);
    return draw.isLater()
        ? new Relation(first.fanOut(), order, draw.dealt("activities.contact_id", count))
        : first;
  }

  Activity row(long index) {
    long person = targets.contact(index);
    long deal = targets.deal(index);
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

  /**
   * The activities of a contact, by index.
   *
   * @param theirDeals the deals of that contact, of all batches
   */
  Indexes ofContact(long person, Indexes theirDeals) {
    return targets.ofContact(person, theirDeals);
  }

  /**
   * After the contact came, while the deal is open that it is about, before the day of the counts;
   * later, shortly before somebody notes it. An e-mail is written any time; what does not fit into
   * the hours of the other's office becomes one.
   */
  private Appointment appointment(long index, long person, long deal) {
    long number = draw.number(index);
    long from = contacts.createdAt(person);
    long to = draw.isLater() ? draw.arrivals().at(index) : draw.era().since();
    if (deal != Topic.NO_DEAL) {
      from = Math.max(from, deals.createdAt(deal));
      to = draw.isLater() ? to : Math.min(to, deals.closedAt(deal));
    }
    long at = takingPlace(number, from, to);
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

  private long takingPlace(long number, long from, long to) {
    WorkCalendar office = draw.era().office();
    return draw.isLater()
        ? Math.max(from, office.second(office.at(to) - DAYS_TO_LOG * date.unit(number)))
        : office.between(from, to, date.unit(number));
  }

  private ActivityType type(long number) {
    ActivityType[] types = ActivityType.values();
    return types[type.below(number, types.length)];
  }

  /** When somebody noted it: soon after it was over. */
  private long createdAt(long index, Appointment at) {
    if (draw.isLater()) {
      return draw.arrivals().at(index);
    }
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
