package dev.crmtestkit.generator;

import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealStage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** How a deal is drawn, one method a column. */
final class DealLaw implements Deals {

  private static final double FAN_OUT_SLOPE = 0.5;
  private static final double FAN_OUT_SHIFT = 5;

  /** In percent, in the order of the stages: about a quarter is open. */
  private static final int[] STAGE_SHARES = {8, 7, 6, 4, 32, 43};

  private static final List<String> OCCASIONS =
      List.of("New business", "Renewal", "Expansion", "Upgrade", "Pilot", "Replacement");

  private static final double MEDIAN_VALUE_IN_CENTS = 1_800_000;
  private static final double VALUE_SIGMA = 1.1;
  private static final double MOST_VALUE_IN_CENTS = 10_000_000_000.0;
  private static final String CURRENCY = "USD";
  private static final long LONGEST_SALE = 180 * Era.DAY;
  private static final double OVERDUE_SHARE = 0.15;

  private final Draw draw;
  private final long count;
  private final Contacts contacts;
  private final Relation contact;
  private final LineItems items;
  private final Cells stage;
  private final Cells occasion;
  private final Cells subject;
  private final Cells value;
  private final Cells overdue;
  private final Cells expected;
  private final Cells closed;
  private final Cells created;
  private final Cells updated;

  DealLaw(Draw draw, long count, Contacts contacts, LineItems items) {
    this.draw = draw;
    this.count = count;
    this.contacts = contacts;
    this.items = items;
    contact =
        new Relation(
            ZipfFanOut.of(contacts.count(), count, FAN_OUT_SLOPE, FAN_OUT_SHIFT),
            draw.among(contacts, "deals.contact_id"),
            draw.dealt("deals.contact_id"));
    stage = draw.column("deals.stage");
    occasion = draw.column("deals.title.occasion");
    subject = draw.column("deals.title.subject");
    value = draw.column("deals.value");
    overdue = draw.column("deals.expected_close_date.overdue");
    expected = draw.column("deals.expected_close_date");
    closed = draw.column("deals.closed_at");
    created = draw.column("deals.created_at");
    updated = draw.column("deals.updated_at");
  }

  Deal row(long index) {
    long person = contact.parentOf(index);
    DealStage stage = stage(index);
    long createdAt = createdAt(index, person);
    long closedAt = draw.era().within(createdAt, LONGEST_SALE, closed.unit(draw.number(index)));
    return new Deal(
        id(index),
        contacts.companyId(person),
        contacts.id(person),
        title(draw.number(index)),
        value(index),
        CURRENCY,
        stage,
        stage.probability(),
        stage.isClosed() ? Era.date(closedAt) : expectedCloseDate(index, createdAt),
        stage.isClosed() ? Era.instant(closedAt) : null,
        Era.instant(createdAt),
        Era.instant(stage.isClosed() ? closedAt : updatedAt(index, createdAt)));
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public long id(long index) {
    return draw.id(index);
  }

  @Override
  public long createdAt(long index) {
    return createdAt(index, contact.parentOf(index));
  }

  /** The deals of a contact, by index. */
  Indexes ofContact(long person) {
    return contact.childrenOf(person);
  }

  /** The deals of neighbouring contacts who are all the colleagues of a company, by index. */
  RowRange ofColleagues(RowRange colleagues) {
    return contact.fanOut().childrenOf(colleagues);
  }

  @Override
  public RowRange atCompanyOf(long person) {
    return ofColleagues(contacts.colleagues(person));
  }

  /** The index of the contact. */
  long contact(long index) {
    return contact.parentOf(index);
  }

  private String title(long number) {
    return occasion.pick(number, OCCASIONS)
        + ": "
        + subject.pick(number, draw.words().productNouns());
  }

  /** The first six deals stand in the six stages, so that even a small data set has each. */
  private DealStage stage(long index) {
    DealStage[] stages = DealStage.values();
    long number = draw.number(index);
    if (number < stages.length) {
      return stages[(int) number];
    }
    int percent = stage.below(number, 100);
    int position = 0;
    while (percent >= STAGE_SHARES[position]) {
      percent -= STAGE_SHARES[position++];
    }
    return stages[position];
  }

  /** What the line items come to; a value of its own where there are none. */
  private BigDecimal value(long index) {
    if (!items.ofDeal(index).isEmpty()) {
      return Money.ofCents(items.valueInCents(index));
    }
    double drawn = value.logNormal(draw.number(index), MEDIAN_VALUE_IN_CENTS, VALUE_SIGMA);
    return Money.ofCents((long) Math.max(1, Math.min(MOST_VALUE_IN_CENTS, drawn)));
  }

  /** Of an open deal: to come within a quarter of a year, or a month overdue at most. */
  private LocalDate expectedCloseDate(long index, long createdAt) {
    long number = draw.number(index);
    double share = expected.unit(number);
    long asOf = draw.era().asOf();
    if (overdue.chance(number, OVERDUE_SHARE)) {
      return Era.date(Math.max(createdAt, asOf - Era.DAY - (long) (share * 30 * Era.DAY)));
    }
    return Era.date(asOf + Era.DAY + (long) (share * 90 * Era.DAY));
  }

  private long createdAt(long index, long person) {
    return draw.madeAfter(contacts.createdAt(person), index, created.unit(draw.number(index)));
  }

  private long updatedAt(long index, long createdAt) {
    return draw.era().after(createdAt, updated.unit(draw.number(index)));
  }
}
