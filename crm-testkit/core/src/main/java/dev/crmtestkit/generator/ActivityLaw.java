package dev.crmtestkit.generator;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.ActivityType;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** How an activity is drawn, one method a column. */
final class ActivityLaw {

  /** REALISM, row 9. */
  private static final double FAN_OUT_SLOPE = 0.8;

  private static final double FAN_OUT_SHIFT = 10;
  private static final int QUARTERS_OF_AN_HOUR = 8;

  private final Draw draw;
  private final Contacts contacts;
  private final Deals deals;
  private final ActivityTargets targets;
  private final Cells type;
  private final Cells date;
  private final Cells duration;

  ActivityLaw(Draw draw, Contacts contacts, Deals deals, ActivityTargets targets) {
    this.draw = draw;
    this.contacts = contacts;
    this.deals = deals;
    this.targets = targets;
    type = draw.column("activities.type");
    date = draw.column("activities.activity_date");
    duration = draw.column("activities.duration_minutes");
  }

  /** How activities are spread over contacts. */
  static Relation perContact(Draw draw, long count, Contacts contacts) {
    return new Relation(
        ZipfFanOut.of(contacts.count(), count, FAN_OUT_SLOPE, FAN_OUT_SHIFT),
        draw.among(contacts, "activities.contact_id"),
        draw.dealt("activities.contact_id", count));
  }

  Activity row(long index) {
    long person = targets.contact(index);
    long deal = targets.deal(index);
    ActivityType type = type(index);
    long at = activityDate(index, person, deal);
    return new Activity(
        draw.id(index),
        contacts.id(person),
        deal == ActivityTargets.NO_DEAL ? null : deals.id(deal),
        type,
        subject(type, person),
        Era.instant(at),
        durationMinutes(index, type),
        Era.instant(at));
  }

  /**
   * The activities of a contact, by index.
   *
   * @param dealsOf gives the deals of a contact, of all batches
   */
  Indexes ofContact(long person, LongFunction<Indexes> dealsOf) {
    return targets.ofContact(person, dealsOf);
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
    long possible = deal == ActivityTargets.NO_DEAL ? known : Math.max(known, deals.createdAt(deal));
    return draw.madeAfter(possible, index, date.unit(draw.number(index)));
  }

  private @Nullable Integer durationMinutes(long index, ActivityType type) {
    return type == ActivityType.EMAIL
        ? null
        : 15 * (1 + duration.below(draw.number(index), QUARTERS_OF_AN_HOUR));
  }
}
