package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import java.lang.reflect.Method;

/**
 * The data sets of a property's tries. All that is not a count or a seed is as {@link CrmDataset}
 * on the class or the method says.
 *
 * @param empty without rows: its lanes serve every try, which fills them itself, since a template
 *     for each would be built for one test
 */
record PropertyDatasets(Dataset empty) {

  static PropertyDatasets of(Class<?> testClass, Method method) {
    String element = testClass.getName() + "." + method.getName() + "()";
    Attributes attributes =
        Levels.of(testClass)
            .overriddenBy(Levels.of(method))
            .with("isolation", Isolation.PER_TEST, element)
            .with("seed", CrmSpec.DEFAULT_SEED, element);
    for (CrmTable<?> table : CrmTable.counted()) {
      attributes = attributes.with(Attributes.name(table), 0L, element);
    }
    return new PropertyDatasets(new DatasetReader(attributes, element).read());
  }

  Dataset of(CrmSpec spec) {
    return new Dataset(
        CrmData.of(empty.spec().withProbes(false).withSeed(spec.seed()).withCounts(spec.counts())),
        empty.isolation(),
        empty.database(),
        empty.changelogs(),
        true,
        empty.element());
  }
}
