package dev.crmtestkit.generator;

import dev.crmtestkit.model.DealStage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sentences for each stage in which a deal may be when they are written. */
record StageSentences(Map<DealStage, List<Sentence>> byStage) {

  /**
   * @param section names the sentences of a stage
   */
  static StageSentences of(Function<DealStage, String> section) {
    Map<DealStage, List<Sentence>> byStage = new EnumMap<>(DealStage.class);
    for (DealStage stage : DealStage.values()) {
      byStage.put(stage, Sentences.english().of(section.apply(stage)));
    }
    return new StageSentences(byStage);
  }

  List<Sentence> of(DealStage stage) {
    return byStage.getOrDefault(stage, List.of());
  }
}
