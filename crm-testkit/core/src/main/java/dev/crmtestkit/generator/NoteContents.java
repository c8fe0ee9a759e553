package dev.crmtestkit.generator;

import java.util.List;

/**
 * docs/data.md, row 22: what stands in notes. Two sentences: one about the contact and the deal,
 * its stage and its amount, and one about what comes next.
 */
final class NoteContents {

  private static final List<Sentence> NEXT = Sentences.english().of("note.next");
  private static final List<Sentence> PLAIN = Sentences.english().of("note.no-deal");
  private static final List<Sentence> PLAIN_NEXT = Sentences.english().of("note.no-deal.next");

  private final Cells beginning;
  private final Cells next;
  private final StageSentences sentences = StageSentences.of(stage -> "note." + stage.label());

  NoteContents(Draw draw) {
    beginning = draw.column("notes.content");
    next = draw.column("notes.content.next");
  }

  String content(long number, Topic topic) {
    return topic.deal() == Topic.NO_DEAL
        ? said(number, PLAIN, PLAIN_NEXT, topic)
        : said(number, sentences.of(topic.stage()), NEXT, topic);
  }

  private String said(long number, List<Sentence> first, List<Sentence> second, Topic topic) {
    return beginning.pick(number, first).with(topic) + " " + next.pick(number, second).with(topic);
  }
}
