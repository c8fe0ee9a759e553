package dev.crmtestkit.generator;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.ActivityType;
import org.jspecify.annotations.Nullable;

/** How an activity is drawn, one method a column. */
final class ActivityLaw {

  private static final double ABOUT_A_DEAL_SHARE = 0.6;
  private static final int QUARTERS_OF_AN_HOUR = 8;
  private static final long NO_DEAL = -1;

  private final Draw draw;
  private final Contacts contacts;
  private final Deals deals;
  private final Relation contact;
  private final Cells about;
  private final Cells deal;
  private final Cells type;
  private final Cells date;
  private final Cells duration;

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
  }

  Activity row(long index) {
    long person = contact.parentOf(index);
    long deal = deal(index, person);
    ActivityType type = type(index);
    long at = activityDate(index, person, deal);
    return new Activity(
        draw.id(index),
        contacts.id(person),
        deal == NO_DEAL ? null : deals.id(deal),
        type,
        subject(type, person),
        Era.instant(at),
        durationMinutes(index, type),
        Era.instant(at));
  }

  /** The activities of a contact, by index. */
  RowRange ofContact(long person) {
    return contact.childrenOf(person);
  }

  /** A deal of the company at which the contact works, if it has any. */
  private long deal(long index, long person) {
    long number = draw.number(index);
    RowRange choice = deals.atCompanyOf(person);
    if (choice.isEmpty() || !about.chance(number, ABOUT_A_DEAL_SHARE)) {
      return NO_DEAL;
    }
    return deal.between(number, choice.start(), choice.end() - 1);
  }

  private ActivityType type(long index) {
    ActivityType[] types = ActivityType.values();
    return types[type.below(draw.number(index), types.length)];
  }

  private String subject(ActivityType type, long person) {
    String name = contacts.firstName(person) + " " + contacts.lastName(person);
    return switch (type) {
      case CALL -> "Call with " + name;
      case EMAIL -> "E-mail to " + name;
      case MEETING -> "Meeting with " + name;
      case DEMO -> "Demo for " + name;
    };
  }

  /** After the contact came, and after the deal did that it is about. */
  private long activityDate(long index, long person, long deal) {
    long known = contacts.createdAt(person);
    long possible = deal == NO_DEAL ? known : Math.max(known, deals.createdAt(deal));
    return draw.era().after(possible, date.unit(draw.number(index)));
  }

  private @Nullable Integer durationMinutes(long index, ActivityType type) {
    return type == ActivityType.EMAIL
        ? null
        : 15 * (1 + duration.below(draw.number(index), QUARTERS_OF_AN_HOUR));
  }
}
