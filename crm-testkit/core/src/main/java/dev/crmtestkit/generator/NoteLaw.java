package dev.crmtestkit.generator;

import dev.crmtestkit.model.Note;
import java.util.List;

/** How a note is drawn, one method a column. */
final class NoteLaw {

  /** What is noted; the slots stand for the contact. */
  private static final List<String> CONTENTS =
      List.of(
          "Spoke with {name}. Wants a written offer before the next budget round.",
          "{name} asked for two references from customers of a similar size.",
          "{first} is on holiday until the end of the month; follow up afterwards.",
          "Sent {name} the slides from our last meeting.",
          "{name} prefers e-mail to phone calls.",
          "{first} will bring a colleague from purchasing to the next call.",
          "Met {name} at a trade fair; asked about delivery times.",
          "{name} decides together with the head of the department.",
          "{first} was pleased with the demo and has questions about training.",
          "Left a message for {name}; no answer yet.",
          "{name} mentioned that a contract with a competitor runs out soon.",
          "Agreed with {first} to talk again in six weeks.");

  private final Draw draw;
  private final Contacts contacts;
  private final Relation contact;
  private final Cells content;
  private final Cells created;

  NoteLaw(Draw draw, long count, Contacts contacts) {
    this.draw = draw;
    this.contacts = contacts;
    contact =
        new Relation(
            draw.fanOuts().notes(contacts.count(), count),
            draw.among(contacts, "notes.contact_id"),
            draw.dealt("notes.contact_id"));
    content = draw.column("notes.content");
    created = draw.column("notes.created_at");
  }

  Note row(long index) {
    long person = contact.parentOf(index);
    return new Note(
        draw.id(index),
        contacts.id(person),
        content(index, person),
        Era.instant(createdAt(index, person)));
  }

  /** The notes of a contact, by index. */
  Indexes ofContact(long person) {
    return contact.childrenOf(person);
  }

  private String content(long index, long person) {
    String first = contacts.firstName(person);
    return content
        .pick(draw.number(index), CONTENTS)
        .replace("{first}", first)
        .replace("{name}", first + " " + contacts.lastName(person));
  }

  private long createdAt(long index, long person) {
    return draw.madeAfter(contacts.createdAt(person), index, created.unit(draw.number(index)));
  }
}
