package dev.crmtestkit.generator;

import java.util.List;

/** What tasks are called: by the stage of their deal. */
final class TaskTitles {

  /** What the column takes. */
  private static final int MOST_CHARACTERS = 200;

  private static final List<Sentence> ABOUT_NOBODY = Sentences.english().of("task.no-contact");

  private final Cells choice;
  private final StageSentences sentences;

  TaskTitles(Draw draw) {
    choice = draw.column("tasks.title");
    sentences = StageSentences.of(s -> "task." + (s.isClosed() ? "closed" : s.label()));
  }

  String title(long number, Topic topic) {
    List<Sentence> fitting =
        topic.person() == Topic.NOBODY ? ABOUT_NOBODY : sentences.of(topic.stage());
    return choice.pick(number, fitting).within(MOST_CHARACTERS, topic);
  }
}
