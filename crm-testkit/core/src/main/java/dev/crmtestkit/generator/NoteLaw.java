package dev.crmtestkit.generator;

import dev.crmtestkit.model.Note;

/** How a note is drawn, one method a column. */
final class NoteLaw {

  /** So many deals of the contact are looked at for one that is there already. */
  private static final int LOOKED_AT = 4;

  private final Draw draw;
  private final Contacts contacts;
  private final Deals deals;
  private final Relation contact;
  private final Cells deal;
  private final NoteContents contents;
  private final Cells created;

  NoteLaw(Draw draw, long count, Contacts contacts, Deals deals) {
    this.draw = draw;
    this.contacts = contacts;
    this.deals = deals;
    contact =
        new Relation(
            draw.fanOuts().notes(contacts.count(), count),
            draw.among(contacts, "notes.contact_id"),
            draw.dealt("notes.contact_id"));
    deal = draw.column("notes.content.deal");
    contents = new NoteContents(draw);
    created = draw.column("notes.created_at");
  }

  Note row(long index) {
    long person = contact.parentOf(index);
    long at = createdAt(index, person);
    Topic topic = new Topic(contacts, person, deals, deal(index, person, at), at);
    return new Note(
        draw.id(index),
        contacts.id(person),
        contents.content(draw.number(index), topic),
        Era.instant(at));
  }

  /** The notes of a contact, by index. */
  Indexes ofContact(long person) {
    return contact.childrenOf(person);
  }

  /** A deal of the contact that is there by then, if one is found. */
  private long deal(long index, long person, long at) {
    Indexes choice = deals.ofContact(person);
    long all = choice.count();
    long first = all == 0 ? 0 : deal.below(draw.number(index), (int) all);
    for (long i = 0; i < Math.min(LOOKED_AT, all); i++) {
      long candidate = choice.at((first + i) % all);
      if (deals.createdAt(candidate) <= at) {
        return candidate;
      }
    }
    return Topic.NO_DEAL;
  }

  private long createdAt(long index, long person) {
    return draw.madeAfter(contacts.createdAt(person), index, created.unit(draw.number(index)));
  }
}
