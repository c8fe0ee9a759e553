package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Note;
import dev.crmtestkit.model.Product;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SalesTextTests {

  private static final CrmData DATA = CrmData.of(Specs.times(20));

  @Test
  void row22NoSlotIsLeftOpen() {
    Stream<String> texts =
        Stream.of(
                DATA.deals().stream().map(deal -> deal.title()),
                DATA.activities().stream().map(activity -> activity.subject()),
                DATA.notes().stream().map(note -> note.content()),
                DATA.tasks().stream().map(task -> task.title()),
                DATA.products().stream().map(product -> product.name()))
            .flatMap(all -> all);

    assertThat(texts).allMatch(text -> !text.contains("{") && !text.contains("}"));
  }

  @Test
  void row22SixOfTenNotesAreDistinct() {
    CrmData data = CrmData.of(CrmSpec.standard().withCount(CrmTable.NOTES, 10_000));

    assertThat(data.notes().stream().map(Note::content).distinct().count()).isGreaterThan(6_000);
  }

  @Test
  void aNoteNamesItsContact() {
    assertThat(DATA.notes().stream())
        .allMatch(note -> note.content().contains(name(DATA.contactOf(note))));
  }

  @Test
  void manyNotesNameADealOfTheirContactWithWhatItIsWorth() {
    assertThat(DATA.notes().stream().filter(SalesTextTests::namesADeal).count())
        .isGreaterThan(DATA.notes().count() / 5);
    assertThat(DATA.notes().stream().filter(note -> note.content().contains("USD")))
        .allMatch(SalesTextTests::namesADeal);
  }

  @Test
  void aDealsTitleNamesItsCompanyAndMostlyAProductOfIts() {
    assertThat(DATA.deals().stream())
        .allMatch(deal -> deal.title().contains(DATA.companyOf(deal).name()));
    assertThat(DATA.deals().stream().filter(deal -> DATA.dealProductsOf(deal).count() > 0))
        .allMatch(
            deal ->
                DATA.dealProductsOf(deal).stream()
                    .anyMatch(item -> deal.title().contains(DATA.productOf(item).name())));
  }

  @Test
  void tenThousandProductsHaveTenThousandNames() {
    CrmData data = CrmData.of(CrmSpec.empty().withCount(CrmTable.PRODUCTS, 10_000));

    assertThat(data.products().stream().map(Product::name)).doesNotHaveDuplicates();
  }

  @Test
  void aSlotThatNobodyCanFillIsRefused() {
    assertThatExceptionOfType(CrmException.class)
        .isThrownBy(() -> Sentence.of("Call {contact} about {weather}"))
        .withMessage(
            "slots of sentences must be one of [{contact}, {first}, {company}, {deal}, {product},"
                + " {stage}, {amount}, {occasion}], but there is: Call {contact} about {weather}");
  }

  @Test
  void aTextThatIsTooLongIsCutBetweenCharacters() {
    Sentence sentence = Sentence.of("Call {contact}");

    assertThat(sentence.within(10, slot -> "Ada Ash")).isEqualTo("Call Ada A");
    assertThat(sentence.within(6, slot -> "\uD83D\uDE00\uD83D\uDE00")).isEqualTo("Call");
    assertThat(sentence.within(12, slot -> "Ada Ash")).isEqualTo("Call Ada Ash");
  }

  private static boolean namesADeal(Note note) {
    return DATA.dealsOf(DATA.contactOf(note)).stream()
        .anyMatch(deal -> note.content().contains("\"" + deal.title() + "\""));
  }

  private static String name(Contact contact) {
    return contact.firstName() + " " + contact.lastName();
  }
}
