package dev.crmtestkit.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateClauseTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "search_path=crm, public | search_path = crm, public",
        "search_path=\"$user\", public | search_path = \"$user\", public",
        "lock_timeout=7s | lock_timeout = E'7s'",
        "crm.note=a=b | crm.note = E'a=b'",
        "crm.note=it's a \\ note | crm.note = E'it''s a \\\\ note'"
      })
  void aSettingIsWrittenAsItWasRead(String kept, String sql) {
    assertThat(TemplateClause.assignment(kept)).isEqualTo(sql);
  }
}
