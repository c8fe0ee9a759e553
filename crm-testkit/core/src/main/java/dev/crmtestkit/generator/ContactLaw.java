package dev.crmtestkit.generator;

import dev.crmtestkit.model.Contact;
import org.jspecify.annotations.Nullable;

/** How a contact is drawn, one method a column. */
final class ContactLaw implements Contacts {

  /** docs/data.md, row 8: how the Zipf-Mandelbrot law over the companies begins. */
  private static final double FAN_OUT_SHIFT = 1;

  /** How many are in another city than their company, in the same country. */
  private static final double ELSEWHERE = 0.1;

  private final Draw draw;
  private final long count;
  private final Companies companies;
  private final Relation employment;
  private final ContactNames names;
  private final JobTitles titles;
  private final MissingData missing;
  private final Cells elsewhere;
  private final Cells city;
  private final Cells postalCode;
  private final Cells phone;
  private final Cells noPhone;
  private final Cells noTitle;
  private final Cells seniority;
  private final Cells department;
  private final Cells position;
  private final Cells created;
  private final Cells updated;

  /**
   * What was worked out last, since neighbours ask for the same. Immutable values, so a thread that
   * misses another's write only works it out again.
   */
  private @Nullable Workplace lastWorkplace;

  private @Nullable Site lastSite;

  private @Nullable Person lastPerson;

  private Employer lastEmployer = Employer.NONE;

  ContactLaw(Draw draw, CrmSpec spec, long count, Companies companies, Relation employment) {
    this.draw = draw;
    this.count = count;
    this.companies = companies;
    this.employment = employment;
    names = new ContactNames(draw, spec.locales());
    missing = new MissingData(spec.tuning().missingData());
    elsewhere = draw.column("contacts.city.elsewhere");
    city = draw.column("contacts.city");
    postalCode = draw.column("contacts.postal_code");
    noPhone = draw.column("contacts.phone.missing");
    noTitle = draw.column("contacts.title.missing");
    titles = new JobTitles(draw.words());
    phone = draw.column("contacts.phone");
    seniority = draw.column("contacts.title.seniority");
    department = draw.column("contacts.department");
    position = draw.column("contacts.title.position");
    created = draw.column("contacts.created_at");
    updated = draw.column("contacts.updated_at");
  }

  /**
   * Which contact works for which company, from the one with most contacts on.
   *
   * @param slope how unequal the companies are, from 0 for even
   */
  static Relation employment(Draw draw, long companies, long contacts, double slope) {
    long order = draw.column("contacts.company_id").key(draw.firstId());
    return new Relation(
        ZipfFanOut.withoutGaps(companies, contacts, slope, FAN_OUT_SHIFT),
        new Permutation(order, companies));
  }

  Contact row(long index) {
    Person person = person(index);
    long number = draw.number(index);
    Address address = address(number, person.workplace);
    long createdAt = createdAt(index, person.workplace);
    return new Contact(
        id(index),
        person.workplace.id,
        person.name.first(),
        person.name.last(),
        email(person),
        phone(number, address),
        title(number),
        department(number),
        address.city(),
        address.region(),
        address.postalCode(),
        address.country(),
        address.timeZone(),
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
  public String companyName(long index) {
    return companies.name(workplace(index).company);
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
    return person(index).name.first();
  }

  @Override
  public String lastName(long index) {
    return person(index).name.last();
  }

  @Override
  public String firstNameInMail(long index) {
    return person(index).name.firstInMail();
  }

  @Override
  public String email(long index) {
    return email(person(index));
  }

  /** Unique, because names are within a company, and the domain is among the companies. */
  private String email(Person person) {
    return person.name.email(numberIfNeeded(person), site(person.workplace).domain);
  }

  private String numberIfNeeded(Person person) {
    return companies.hasOtherContacts() ? Long.toString(id(person.contact)) : person.name.mark();
  }

  @Override
  public @Nullable String phone(long index) {
    long number = draw.number(index);
    return phone(number, address(number, workplace(index)));
  }

  private @Nullable String phone(long number, Address address) {
    return missing.isMissing(noPhone, number, MissingData.PHONE)
        ? null
        : address.phone(phone.bits(number));
  }

  @Override
  public String furtherPhone(long index, long bits) {
    return address(draw.number(index), workplace(index)).phone(bits);
  }

  private Address address(long number, Workplace workplace) {
    Site site = site(workplace);
    if (site.address.country() == null || !elsewhere.chance(number, ELSEWHERE)) {
      return site.address;
    }
    Places places = Homeland.of(site.locale).places();
    return Address.at(places.at(city.unit(number)), postalCode.bits(number));
  }

  private @Nullable String title(long number) {
    if (missing.isMissing(noTitle, number, MissingData.TITLE)) {
      return null;
    }
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
    if (known != null && known.start <= place && place < known.end) {
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
            companies.createdAt(company));
    lastWorkplace = workplace;
    return workplace;
  }

  private Site site(Workplace workplace) {
    long company = workplace.company;
    Site known = lastSite;
    if (known != null && known.company == company) {
      return known;
    }
    Site site =
        new Site(
            company,
            companies.domain(company),
            companies.address(company),
            companies.locale(company));
    lastSite = site;
    return site;
  }

  /** No two colleagues have one name, before there are some hundred thousand of them. */
  private Person person(long contact) {
    Person known = lastPerson;
    if (known != null && known.contact == contact) {
      return known;
    }
    Workplace workplace = workplace(contact);
    FullName name =
        names.name(
            draw.number(contact),
            workplace.company,
            employment.place(contact) - workplace.start,
            site(workplace).locale);
    Person person = new Person(contact, workplace, name);
    lastPerson = person;
    return person;
  }

  /** A company as its contacts see it: they have the places from {@code start} to {@code end}. */
  private record Workplace(long start, long end, long company, long id, long createdAt) {}

  /** What a company gives its contacts, worked out for those only who are asked for it. */
  private record Site(long company, String domain, Address address, CrmLocale locale) {}

  /** Who a contact is. */
  private record Person(long contact, Workplace workplace, FullName name) {}
}
