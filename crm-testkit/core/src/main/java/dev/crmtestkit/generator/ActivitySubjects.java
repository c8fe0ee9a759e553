package dev.crmtestkit.generator;

import dev.crmtestkit.model.ActivityType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What activities are called: by their type, and by the stage of the deal that they are about. */
final class ActivitySubjects {

  /** What the column takes. */
  private static final int MOST_CHARACTERS = 200;

  private static final StageSentences NOTHING = new StageSentences(Map.of());

  private final Cells choice;
  private final Map<ActivityType, List<Sentence>> withoutDeal = new EnumMap<>(ActivityType.class);
  private final Map<ActivityType, StageSentences> withDeal = new EnumMap<>(ActivityType.class);

  ActivitySubjects(Draw draw) {
    choice = draw.column("activities.subject");
    for (ActivityType type : ActivityType.values()) {
      String plain = type.label() + ".no-deal";
      withoutDeal.put(type, Sentences.english().of(plain));
      withDeal.put(
          type, StageSentences.of(s -> s.isClosed() ? plain : type.label() + "." + s.label()));
    }
  }

  String subject(long number, ActivityType type, Topic topic) {
    return choice.pick(number, sentences(type, topic)).within(MOST_CHARACTERS, topic);
  }

  private List<Sentence> sentences(ActivityType type, Topic topic) {
    return topic.deal() == Topic.NO_DEAL
        ? withoutDeal.getOrDefault(type, List.of())
        : withDeal.getOrDefault(type, NOTHING).of(topic.stage());
  }
}
