package dev.crmtestkit.generator;

import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealStage;
import java.time.Instant;
import java.time.LocalDate;

/** How a deal is drawn, one method a column. */
final class DealLaw implements Deals {

  private final Draw draw;
  private final long count;
  private final Contacts contacts;
  private final Relation contact;
  private final LineItems items;
  private final DealPaths paths;
  private final ShownDeals shown;
  private final DealTitles titles;
  private final Cells created;

  /** What was worked out last, as in {@link ContactLaw}. */
  private Life lastLife = Life.NONE;

  /**
   * @param contact of each deal
   * @param items which decide about the values
   */
  DealLaw(Draw draw, long count, Contacts contacts, Relation contact, LineItems items) {
    this.draw = draw;
    this.count = count;
    this.contacts = contacts;
    this.items = items;
    this.contact = contact;
    paths = new DealPaths(draw);
    shown = new ShownDeals(draw, paths);
    titles = new DealTitles(draw);
    created = draw.column("deals.created_at");
  }

  /** The deals of the contacts. */
  static Relation contact(Draw draw, long count, Contacts contacts) {
    return new Relation(
        draw.fanOuts().deals(contacts.count(), count),
        draw.among(contacts, "deals.contact_id"),
        draw.dealt("deals.contact_id"));
  }

  Deal row(long index) {
    Life life = life(index);
    DealPath path = life.path;
    int position = path.positionAt(draw.era().asOf());
    DealStage stage = path.stage(position);
    Instant enteredAt = Era.instant(path.enteredAt(position));
    return new Deal(
        id(index),
        contacts.companyId(life.contact),
        contacts.id(life.contact),
        title(index),
        Money.ofCents(items.value(index)),
        currency(index),
        stage,
        stage.probability(),
        expectedCloseDate(index, path, position),
        stage.isClosed() ? enteredAt : null,
        Era.instant(path.createdAt()),
        enteredAt);
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
    return life(index).path.createdAt();
  }

  @Override
  public long closedAt(long index) {
    return life(index).path.closedAt();
  }

  /** All that happens to the deal, be it in the future. */
  DealPath path(long index) {
    return life(index).path;
  }

  /** Nobody who came after these deals has any of them. */
  @Override
  public Indexes ofContact(long person) {
    if (person >= contacts.count()) {
      return IndexRange.of(0, 0);
    }
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

  @Override
  public long contact(long index) {
    return life(index).contact;
  }

  @Override
  public String title(long index) {
    String company = contacts.companyName(life(index).contact);
    return titles.title(draw.number(index), sold(index), company);
  }

  @Override
  public String productName(long index) {
    String product = sold(index);
    return product.isEmpty() ? title(index) : product;
  }

  private String sold(long index) {
    return items.mainProduct(index, draw.number(index));
  }

  @Override
  public String amount(long index) {
    return currency(index) + " " + Money.grouped(items.value(index));
  }

  @Override
  public DealStage stageAt(long index, long second) {
    DealPath path = life(index).path;
    return path.stage(path.positionAt(second));
  }

  private String currency(long index) {
    return contacts.employer(life(index).contact).currency().name();
  }

  /** A guess that is made when the deal enters a stage; of a closed deal the day it was closed. */
  private LocalDate expectedCloseDate(long index, DealPath path, int position) {
    return path.stage(position).isClosed()
        ? Era.date(path.enteredAt(position))
        : Era.dateAhead(paths.expectedClose(draw.number(index), path, position));
  }

  private Life life(long index) {
    Life known = lastLife;
    if (known.deal == index) {
      return known;
    }
    long person = contact.parentOf(index);
    Life life = new Life(index, person, path(index, contacts.createdAt(person)));
    lastLife = life;
    return life;
  }

  private DealPath path(long index, long contactCreated) {
    long number = draw.number(index);
    if (draw.isLater()) {
      long made = draw.arrivals().at(index);
      return paths.path(number, draw.era().pipeline().at(made), made);
    }
    return number < ShownDeals.COUNT
        ? shown.path(number, contactCreated)
        : paths.path(number, created(number, contactCreated), contactCreated);
  }

  /** In working time. */
  private double created(long number, long contactCreated) {
    Era era = draw.era();
    double contactAge = era.pipeline().at(era.since()) - era.pipeline().at(contactCreated);
    return contactAge <= 0
        ? era.pipeline().at(contactCreated)
        : era.pipeline().at(era.since()) - era.history().dealAge(contactAge, created.unit(number));
  }

  /** What happens to a deal, and with whom. */
  private record Life(long deal, long contact, DealPath path) {
    private static final Life NONE = new Life(-1, 0, new DealPath(0, false, new long[1]));
  }
}
