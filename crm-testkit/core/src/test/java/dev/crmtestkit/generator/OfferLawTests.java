package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crmtestkit.model.CrmCurrency;
import dev.crmtestkit.model.CrmTable;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class OfferLawTests {

  private static final CrmSpec SPEC = CrmSpec.standard();
  private static final ProductLaw PRODUCTS = new ProductLaw(draw(), SPEC.count(CrmTable.PRODUCTS));
  private static final ProductChoice CHOICE = new ProductChoice(draw(), PRODUCTS);
  private static final OfferLaw LAW = new OfferLaw(draw(), PRODUCTS);

  @Property
  void anOfferComesToAboutWhatIsWanted(
      @ForAll CrmCurrency currency,
      @ForAll @LongRange(min = 5_000, max = 5_000_000) long dollars,
      @ForAll @IntRange(min = 1, max = 8) int count,
      @ForAll @LongRange(min = 0, max = 1_000_000_000) long number) {
    DealTerms terms = terms(currency, dollars);

    Offer offer = LAW.offer(terms, CHOICE.some(terms, count, number), number);

    assertThat((double) offer.value() / terms.amount()).isCloseTo(1, within(.15));
    assertThat(offer.value() % terms.grain()).isZero();
  }

  @Property
  void pricesStayNearTheListEvenWhereTheAmountIsTooSmall(
      @ForAll CrmCurrency currency,
      @ForAll @LongRange(min = 1, max = 5_000) long dollars,
      @ForAll @IntRange(min = 1, max = 8) int count,
      @ForAll @LongRange(min = 0, max = 1_000_000_000) long number) {
    DealTerms terms = terms(currency, dollars);

    Offer offer = LAW.offer(terms, CHOICE.some(terms, count, number), number);

    for (int place = 0; place < count; place++) {
      double list = PRODUCTS.priceInCents(offer.product(place)) * terms.perDollar();
      assertThat(offer.unitPrice(place) / list).isBetween(.85, 1.15);
      assertThat(offer.unitPrice(place) % terms.grain()).isZero();
      assertThat(offer.quantity(place)).isPositive();
    }
    assertThat(offer.value() % terms.grain()).isZero();
    assertThat(offer.value()).isPositive();
  }

  @Property
  void noProductIsChosenTwice(
      @ForAll @LongRange(min = 1, max = 100_000) long dollars,
      @ForAll @IntRange(min = 1, max = 50) int count,
      @ForAll @LongRange(min = 0, max = 1_000_000_000) long number) {
    long[] chosen = CHOICE.some(terms(CrmCurrency.USD, dollars), count, number);

    assertThat(Arrays.stream(chosen).boxed()).doesNotHaveDuplicates().hasSize(count);
    assertThat(Arrays.stream(chosen)).allMatch(product -> product >= 0 && product < 50);
  }

  private static DealTerms terms(CrmCurrency currency, long dollars) {
    DealTerms free = new DealTerms("Retail", currency, 0);
    return new DealTerms("Retail", currency, free.inCurrency(100.0 * dollars));
  }

  private static Draw draw() {
    return FirstLaws.batch(SPEC).draw(CrmTable.PRODUCTS);
  }
}
