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
            new WithinCompany(contacts, draw.column("notes.contact_id")));
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
  RowRange ofContact(long person) {
    return contact.childrenOf(person);
  }

  /** A deal of the contact that is there by then, if one is found. */
  private long deal(long index, long person, long at) {
    RowRange choice = deals.ofContact(person);
    long first = choice.isEmpty() ? 0 : deal.below(draw.number(index), (int) choice.size());
    for (long i = 0; i < Math.min(LOOKED_AT, choice.size()); i++) {
      long candidate = choice.start() + (first + i) % choice.size();
      if (deals.createdAt(candidate) <= at) {
        return candidate;
      }
    }
    return Topic.NO_DEAL;
  }

  private long createdAt(long index, long person) {
    return draw.era().after(contacts.createdAt(person), created.unit(draw.number(index)));
  }
}
