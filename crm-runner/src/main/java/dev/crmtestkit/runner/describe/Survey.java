package dev.crmtestkit.runner.describe;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Walks through a data set once, row by row, and keeps counts but no rows. */
final class Survey {

  /** Those that are looked at more closely. */
  private static final Set<CrmTable<?>> STUDIED =
      Set.of(
          CrmTable.COMPANIES,
          CrmTable.CONTACTS,
          CrmTable.DEALS,
          CrmTable.ACTIVITIES,
          CrmTable.TASKS);

  private final CrmData data;
  private final Map<CrmTable<?>, TableStudy<?>> tables = new LinkedHashMap<>();
  private final CompanyStudy companies;
  private final DealStudy deals = new DealStudy();
  private final RevenueStudy revenue;
  private final ContactStudy contacts;
  private final ActivityStudy activities = new ActivityStudy();
  private final TaskStudy tasks;

  Survey(CrmData data) {
    this.data = data;
    companies = new CompanyStudy(data.spec());
    revenue = new RevenueStudy(data.spec());
    contacts = new ContactStudy(data);
    tasks = new TaskStudy(data.spec());
    CrmTable.all().forEach(table -> tables.put(table, new TableStudy<>(table)));
  }

  Description description() {
    walk(CrmTable.COMPANIES, this::see);
    walk(CrmTable.CONTACTS, contacts::see);
    walk(CrmTable.ACTIVITIES, activities::see);
    walk(CrmTable.TASKS, tasks::see);
    for (CrmTable<?> table : CrmTable.all()) {
      if (!STUDIED.contains(table)) {
        walk(table, row -> {});
      }
    }
    return new Description(data.spec(), facts(), figures());
  }

  private <R> void walk(CrmTable<R> table, Consumer<R> study) {
    TableStudy<R> any = study(table);
    data.rows(table)
        .forEach(
            row -> {
              any.see(row);
              study.accept(row);
            });
  }

  /** The deals are seen here, so that what a company bought can be summed up at once. */
  private void see(Company company) {
    companies.see(company, has(CrmTable.CONTACTS) ? data.contactsOf(company).count() : 0);
    if (has(CrmTable.DEALS)) {
      data.dealsOf(company).forEach(this::see);
      revenue.endOf(company);
    }
  }

  private void see(Deal deal) {
    study(CrmTable.DEALS).see(deal);
    BigDecimal dollars = deal.value();
    deals.see(deal, dollars);
    revenue.see(deal, dollars);
  }

  private List<Fact> facts() {
    return new Facts(data.spec(), deals, tasks).list();
  }

  private List<Figure> figures() {
    TableFigures any = new TableFigures(data.spec(), List.copyOf(tables.values()));
    return List.of(
        any.counts(),
        companies.industries(),
        companies.sizes(),
        companies.contactsPerCompany(),
        deals.funnel(),
        deals.values(),
        deals.daysToClose(),
        revenue.byMonth(),
        revenue.topCompanies(),
        tasks.figure(),
        activities.week(),
        contacts.points(),
        FanOutFigure.of(companies, contacts),
        any.timeLine(),
        any.emptyCells());
  }

  private boolean has(CrmTable<?> table) {
    return data.spec().count(table) > 0;
  }

  @SuppressWarnings("unchecked") // the study at a table of R is of R
  private <R> TableStudy<R> study(CrmTable<R> table) {
    return (TableStudy<R>) Objects.requireNonNull(tables.get(table));
  }
}
