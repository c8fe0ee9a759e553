package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableListTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "companies:5,contacts,deals:0",
        "companies:5;contacts;deals:0",
        "companies:5 contacts\tdeals:0\n",
        " companies:5, contacts ; deals:0 ",
        "companies : 5, contacts, deals: 0",
        "companies :5 contacts deals\t:\n0",
        "COMPANIES:5,Contacts,deals:0",
      })
  void anySeparatorAndCaseWillDo(String list) {
    assertThat(read(list)).isEqualTo("companies=5 contacts=- deals=0");
  }

  @Test
  void hyphensStandForUnderscores() {
    assertThat(read("deal-products:3")).isEqualTo("deal_products=3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compnies | --tables names no table 'compnies'; did you mean companies?",
        "dealproducts | --tables names no table 'dealproducts'; did you mean deal_products?",
        "deal-stage-history | --tables must not name deal_stage_history, whose rows follow from"
            + " those of deals; name deals",
        "customers | --tables names no table 'customers'; the tables are companies, contacts,",
        "notes:x | the count of notes in --tables must be a whole number from 0 to 1000000000,"
            + " but was 'x'",
        "notes: | the count of notes in --tables must be a whole number",
        "notes:-1 | the count of notes in --tables must be a whole number",
        "notes:1000000001 | but was '1000000001'",
        "notes:99999999999999999999 | but was '99999999999999999999'",
        "notes,notes:3 | --tables must name a table once, but names notes twice",
        "' , ;' | --tables must be a list of tables such as companies:5,contacts",
      })
  void whatIsWrongIsNamed(String list, String sentence) {
    assertThatThrownBy(() -> read(list)).hasMessageContaining(sentence);
  }

  private static String read(String list) {
    return TableList.read(new Given("--tables", list)).entrySet().stream()
        .map(
            table ->
                table.getKey()
                    + "="
                    + (table.getValue().isPresent() ? table.getValue().getAsLong() : "-"))
        .collect(Collectors.joining(" "));
  }
}
