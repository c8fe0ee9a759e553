package dev.crmtestkit.generator;

import dev.crmtestkit.model.Contact;

/** How a contact is drawn, one method a column. */
final class ContactLaw implements Contacts {

  /** REALISM, row 8: a Zipf-Mandelbrot law over the companies. */
  private static final double FAN_OUT_SLOPE = 0.6;

  private static final double FAN_OUT_SHIFT = 1;

  private final Draw draw;
  private final long count;
  private final Companies companies;
  private final Relation employer;
  private final PersonNames names;
  private final Cells phone;
  private final Cells seniority;
  private final Cells department;
  private final Cells position;
  private final Cells created;
  private final Cells updated;

  ContactLaw(Draw draw, long count, Companies companies) {
    this.draw = draw;
    this.count = count;
    this.companies = companies;
    long order = draw.column("contacts.company_id").key(draw.firstId());
    employer =
        new Relation(
            ZipfFanOut.withoutGaps(companies.count(), count, FAN_OUT_SLOPE, FAN_OUT_SHIFT),
            new Permutation(order, companies.count()));
    names = new PersonNames(draw);
    phone = draw.column("contacts.phone");
    seniority = draw.column("contacts.title.seniority");
    department = draw.column("contacts.department");
    position = draw.column("contacts.title.position");
    created = draw.column("contacts.created_at");
    updated = draw.column("contacts.updated_at");
  }

  Contact row(long index) {
    Desk desk = desk(index);
    int person = person(desk);
    long number = draw.number(index);
    long createdAt = createdAt(desk);
    return new Contact(
        id(index),
        companies.id(desk.company),
        names.firstName(person),
        names.lastName(person),
        email(desk, person),
        phone(index),
        title(number),
        department(number),
        Era.instant(createdAt),
        Era.instant(draw.era().after(createdAt, updated.unit(number))));
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
  public long companyId(long index) {
    return companies.id(employer.parentOf(index));
  }

  @Override
  public RowRange colleagues(long index) {
    return employer.fanOut().childrenOf(employer.fanOut().parentOf(index));
  }

  /** The contacts of a company, by index. */
  RowRange ofCompany(long company) {
    return employer.childrenOf(company);
  }

  @Override
  public String firstName(long index) {
    return names.firstName(person(desk(index)));
  }

  @Override
  public String lastName(long index) {
    return names.lastName(person(desk(index)));
  }

  /** No two colleagues have one name, before there are some hundred thousand of them. */
  private int person(Desk desk) {
    return names.person(desk.company, desk.place);
  }

  @Override
  public String email(long index) {
    Desk desk = desk(index);
    return email(desk, person(desk));
  }

  /** Unique, because names are within a company, and the domain is among the companies. */
  private String email(Desk desk, int person) {
    String mailbox = names.mailbox(person);
    long round = desk.place / names.count();
    if (companies.hasOtherContacts()) {
      mailbox += id(desk.contact);
    } else if (round > 0) {
      mailbox += "-" + (round + 1);
    }
    return mailbox + "@" + companies.domain(desk.company);
  }

  @Override
  public String phone(long index) {
    return FictionalPhone.number(phone.bits(draw.number(index)));
  }

  private String title(long number) {
    return seniority.pick(number, draw.words().jobSeniorities())
        + " "
        + department(number)
        + " "
        + position.pick(number, draw.words().jobPositions());
  }

  private String department(long number) {
    return department.pick(number, draw.words().departments());
  }

  @Override
  public long createdAt(long index) {
    return createdAt(desk(index));
  }

  private long createdAt(Desk desk) {
    return draw.era()
        .after(companies.createdAt(desk.company), created.unit(draw.number(desk.contact)));
  }

  private Desk desk(long contact) {
    long rank = employer.fanOut().parentOf(contact);
    return new Desk(contact, employer.order().index(rank), contact - employer.fanOut().start(rank));
  }

  /** Where a contact sits: at which company, and as which of its contacts, all 0-based. */
  private record Desk(long contact, long company, long place) {}
}
