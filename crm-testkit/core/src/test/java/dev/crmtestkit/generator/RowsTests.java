package dev.crmtestkit.generator;

import static dev.crmtestkit.model.CrmTable.COMPANIES;
import static dev.crmtestkit.model.CrmTable.CONTACTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crmtestkit.model.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class RowsTests {

  private static final CrmData DATA = CrmData.of(Specs.ofEveryTable());

  @Test
  void aRowIsFoundByItsId() {
    assertThat(DATA.contacts().withId(7)).isEqualTo(DATA.contacts().row(6));
    assertThat(DATA.contacts().withId(7).id()).isEqualTo(7);
  }

  @Test
  void aRowThatIsAddedIsFoundByItsId() {
    ExistingRows existing =
        new ExistingRows(
            Map.of(COMPANIES, 40L),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    CrmData added = CrmData.continuing(CrmSpec.empty().withCount(COMPANIES, 3), existing);

    assertThat(added.companies().withId(42)).isEqualTo(added.companies().row(1));
    assertThat(added.companies().withId(42).id()).isEqualTo(42);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> added.companies().withId(40))
        .withMessage("id of companies must be in [41, 44), the ids of these rows, but was 40");
  }

  @Test
  void aSliceFindsOnlyItsOwnIds() {
    Rows<Contact> slice = DATA.contacts().slice(new RowRange(10, 20));

    assertThat(slice.withId(11)).isEqualTo(DATA.contacts().row(10));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> slice.withId(10))
        .withMessage("id of contacts must be in [11, 21), the ids of these rows, but was 10");
  }

  @Test
  void noIdIsSoFarOffThatItIsFoundByOverflow() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> DATA.contacts().withId(Long.MIN_VALUE));
  }

  @Test
  void rowsWithUuidsAreNotFoundByNumber() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> DATA.contactEmails().withId(7))
        .withMessage("keys of contact_emails are UUIDs, so there is none with id 7; use stream()");
  }

  @Test
  void theFirstRowIsThatOfTheLowestIndex() {
    assertThat(DATA.contacts().first()).isEqualTo(DATA.contacts().row(0));
    assertThat(DATA.contacts().slice(new RowRange(10, 20)).first())
        .isEqualTo(DATA.contacts().row(10));
  }

  @Test
  void noRowsHaveNoFirst() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> CrmData.of(CrmSpec.empty()).rows(CONTACTS).first())
        .withMessage("rows of contacts must not be empty, but were [0, 0)");
  }

  @Test
  void whereThereIsNoRowNoneIsGivenOut() {
    Rows<Contact> some = DATA.contacts().where(index -> index % 3 == 1);

    assertThat(some.count()).isEqualTo(167);
    assertThat(some.first()).isEqualTo(DATA.contacts().row(1));
    assertThat(some.indexes()).hasSize(167).allMatch(index -> index % 3 == 1);
    assertThat(some.list()).hasSize(167).allMatch(contact -> contact.id() % 3 == 2);
    List<Contact> each = new ArrayList<>();
    some.forEach(each::add);
    assertThat(each).isEqualTo(some.list());
    assertThat(some.slice(new RowRange(10, 20)).list())
        .containsExactly(
            DATA.contacts().row(10),
            DATA.contacts().row(13),
            DATA.contacts().row(16),
            DATA.contacts().row(19));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> some.row(3))
        .withMessage("row index of contacts must be in [0, 500) where there is a row, but was 3");
  }

  @Test
  void aListHasTheRowsInTheirOrder() {
    assertThat(DATA.deals().list())
        .hasSize(200)
        .containsExactlyElementsOf(DATA.deals().stream().toList());
  }
}
