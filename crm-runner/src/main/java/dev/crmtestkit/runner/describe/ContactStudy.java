package dev.crmtestkit.runner.describe;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.runner.describe.Figure.Line;
import dev.crmtestkit.runner.describe.Figure.Shape;
import java.util.List;
import java.util.stream.LongStream;

/** How many mail addresses, numbers and activities contacts have. */
final class ContactStudy {

  private final CrmData data;
  private final FanOutCounts emails = new FanOutCounts();
  private final FanOutCounts phones = new FanOutCounts();
  private final FanOutCounts activities = new FanOutCounts();

  ContactStudy(CrmData data) {
    this.data = data;
  }

  void see(Contact contact) {
    emails.see(has(CrmTable.CONTACT_EMAILS) ? data.emailsOf(contact).count() : 0);
    phones.see(has(CrmTable.CONTACT_PHONES) ? data.phonesOf(contact).count() : 0);
    activities.see(has(CrmTable.ACTIVITIES) ? data.activitiesOf(contact).count() : 0);
  }

  FanOutCounts activities() {
    return activities;
  }

  Figure points() {
    long most = Math.max(emails.most(), phones.most());
    List<Line> lines =
        most == 0
            ? List.of()
            : LongStream.rangeClosed(0, most)
                .mapToObj(
                    number ->
                        Line.of(
                            Long.toString(number),
                            emails.parents(number, number),
                            phones.parents(number, number)))
                .toList();
    return new Figure(
        "contact-points",
        Shape.BARS,
        "E-mails and phones per contact",
        "How many contacts have so many addresses or numbers.",
        "number",
        List.of(Measure.rows("by e-mails"), Measure.rows("by phones")),
        lines);
  }

  private boolean has(CrmTable<?> table) {
    return data.spec().count(table) > 0;
  }
}
