package dev.crmtestkit.generator;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.Product;
import java.util.List;
import java.util.Map;

/**
 * What a database holds already, as far as rows that are added to it need to know. The lists are
 * the possible parents of new rows; a reader may leave out what no new row needs, and may bound
 * them.
 *
 * @param lastIds the highest id given out so far, by table; a table that is not named has none
 * @param companies in the order of id
 * @param contacts in the order of company, then id
 * @param contactsWithoutEmails those that no row of contact_emails belongs to, in the same order
 * @param contactsWithoutPhones those that no row of contact_phones belongs to, in the same order
 * @param deals in the order of company, then id
 * @param dealsWithoutProducts those that have no line item yet, in the same order
 * @param products in the order of id
 */
public record ExistingRows(
    Map<CrmTable<?>, Long> lastIds,
    List<Company> companies,
    List<Contact> contacts,
    List<Contact> contactsWithoutEmails,
    List<Contact> contactsWithoutPhones,
    List<Deal> deals,
    List<Deal> dealsWithoutProducts,
    List<Product> products) {

  /** An empty database. */
  public static final ExistingRows NONE =
      new ExistingRows(
          Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public ExistingRows {
    lastIds = Map.copyOf(lastIds);
    companies = List.copyOf(companies);
    contacts = List.copyOf(contacts);
    contactsWithoutEmails = List.copyOf(contactsWithoutEmails);
    contactsWithoutPhones = List.copyOf(contactsWithoutPhones);
    deals = List.copyOf(deals);
    dealsWithoutProducts = List.copyOf(dealsWithoutProducts);
    products = List.copyOf(products);
  }

  /** The rows that may become parents of new rows of {@code child}. */
  List<?> parents(CrmTable<?> child, CrmTable<?> parent) {
    if (parent == CrmTable.COMPANIES) {
      return companies;
    }
    if (parent == CrmTable.PRODUCTS) {
      return products;
    }
    if (parent == CrmTable.DEALS) {
      return child == CrmTable.DEAL_PRODUCTS ? dealsWithoutProducts : deals;
    }
    if (child == CrmTable.CONTACT_EMAILS) {
      return contactsWithoutEmails;
    }
    return child == CrmTable.CONTACT_PHONES ? contactsWithoutPhones : contacts;
  }

  /** Whether there is nothing that new rows would have to go round. */
  public boolean isEmpty() {
    return lastIds.values().stream().allMatch(id -> id == 0)
        && companies.isEmpty()
        && contacts.isEmpty()
        && deals.isEmpty()
        && products.isEmpty();
  }

  /** The highest id given out so far, 0 for none. */
  public long lastId(CrmTable<?> table) {
    return lastIds.getOrDefault(table, 0L);
  }
}
