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
  private final Relation employment;
  private final PersonNames names;
  private final JobTitles titles;
  private final Cells phone;
  private final Cells seniority;
  private final Cells department;
  private final Cells position;
  private final Cells created;
  private final Cells updated;

  /**
   * What was worked out last, since neighbours ask for the same. Immutable values, so a thread that
   * misses another's write only works it out again.
   */
  private Workplace lastWorkplace = Workplace.NONE;

  private Person lastPerson = Person.NONE;

  private Employer lastEmployer = Employer.unknown(0);

  ContactLaw(Draw draw, long count, Companies companies) {
    this.draw = draw;
    this.count = count;
    this.companies = companies;
    long order = draw.column("contacts.company_id").key(draw.firstId());
    employment =
        new Relation(
            ZipfFanOut.withoutGaps(companies.count(), count, FAN_OUT_SLOPE, FAN_OUT_SHIFT),
            new Permutation(order, companies.count()),
            draw.dealt("contacts.company_id"));
    names = new PersonNames(draw);
    titles = new JobTitles(draw.words());
    phone = draw.column("contacts.phone");
    seniority = draw.column("contacts.title.seniority");
    department = draw.column("contacts.department");
    position = draw.column("contacts.title.position");
    created = draw.column("contacts.created_at");
    updated = draw.column("contacts.updated_at");
  }

  Contact row(long index) {
    Person person = person(index);
    long number = draw.number(index);
    long createdAt = createdAt(index, person.workplace);
    return new Contact(
        id(index),
        person.workplace.id,
        names.firstName(person.name),
        names.lastName(person.name),
        email(person),
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
    return workplace(index).id;
  }

  @Override
  public Employer employer(long index) {
    Workplace workplace = workplace(index);
    Employer known = lastEmployer;
    if (known.companyId() == workplace.id) {
      return known;
    }
    Employer employer = companies.employer(workplace.company);
    lastEmployer = employer;
    return employer;
  }

  @Override
  public RowRange colleagues(long index) {
    Workplace workplace = workplace(index);
    return new RowRange(workplace.start, workplace.end);
  }

  /** The contacts of a company, by index. */
  Indexes ofCompany(long company) {
    return employment.childrenOf(company);
  }

  @Override
  public String firstName(long index) {
    return names.firstName(person(index).name);
  }

  @Override
  public String lastName(long index) {
    return names.lastName(person(index).name);
  }

  @Override
  public String firstNameInMail(long index) {
    return names.firstNameInMail(person(index).name);
  }

  @Override
  public String email(long index) {
    return email(person(index));
  }

  /** Unique, because names are within a company, and the domain is among the companies. */
  private String email(Person person) {
    return names.email(person.name, numberIfNeeded(person), person.workplace.domain);
  }

  private String numberIfNeeded(Person person) {
    if (companies.hasOtherContacts()) {
      return Long.toString(id(person.contact));
    }
    long round = (employment.place(person.contact) - person.workplace.start) / names.count();
    return round == 0 ? "" : "-" + (round + 1);
  }

  @Override
  public String phone(long index) {
    return FictionalPhone.number(phone.bits(draw.number(index)));
  }

  private String title(long number) {
    return titles.title(
        seniority.below(number, titles.seniorities()),
        department.below(number, titles.departments()),
        position.below(number, titles.positions()));
  }

  private String department(long number) {
    return titles.department(department.below(number, titles.departments()));
  }

  @Override
  public long createdAt(long index) {
    return createdAt(index, workplace(index));
  }

  private long createdAt(long index, Workplace workplace) {
    return draw.isLater()
        ? draw.arrivals().at(index)
        : draw.era().joining(workplace.createdAt, created.unit(draw.number(index)));
  }

  private Workplace workplace(long contact) {
    Workplace known = lastWorkplace;
    long place = employment.place(contact);
    if (known.start <= place && place < known.end) {
      return known;
    }
    long rank = employment.fanOut().parentOf(place);
    RowRange contacts = employment.fanOut().childrenOf(rank);
    long company = employment.order().index(rank);
    Workplace workplace =
        new Workplace(
            contacts.start(),
            contacts.end(),
            company,
            companies.id(company),
            companies.domain(company),
            companies.createdAt(company));
    lastWorkplace = workplace;
    return workplace;
  }

  /** No two colleagues have one name, before there are some hundred thousand of them. */
  private Person person(long contact) {
    Person known = lastPerson;
    if (known.contact == contact) {
      return known;
    }
    Workplace workplace = workplace(contact);
    int name = names.person(workplace.company, employment.place(contact) - workplace.start);
    Person person = new Person(contact, workplace, name);
    lastPerson = person;
    return person;
  }

  /** A company as its contacts see it: they have the places from {@code start} to {@code end}. */
  private record Workplace(
      long start, long end, long company, long id, String domain, long createdAt) {
    private static final Workplace NONE = new Workplace(0, 0, 0, 0, "", 0);
  }

  /** Who a contact is; {@code name} is a number of {@link PersonNames}. */
  private record Person(long contact, Workplace workplace, int name) {
    private static final Person NONE = new Person(-1, Workplace.NONE, 0);
  }
}
