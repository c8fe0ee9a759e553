package dev.crmtestkit.generator;

import dev.crmtestkit.model.ActivityType;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealStage;
import dev.crmtestkit.model.Task;
import dev.crmtestkit.model.TaskPriority;
import dev.crmtestkit.model.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Probes of days and times. */
record UnusualTimes(UsualRows rows) {

  private static final Duration HOUR = Duration.ofHours(1);

  /** All of a deal on 29 February. */
  void leapDay() {
    LocalDate day = rows.times().leapDay();
    Instant morning = ProbeTimes.at(day, LocalTime.of(15, 0));
    Company company = rows.company("Leap & Daughters", ProbeHome.CHICAGO, morning);
    Contact contact = rows.contact(company, "Julia", "Leap", ProbeHome.CHICAGO, morning.plus(HOUR));
    Instant created = contact.createdAt().plus(HOUR);
    Instant closed = created.plus(HOUR);
    Deal deal = rows.wonDeal(contact, "Leap day offer", created, closed);
    rows.entry(deal, DealStage.NEGOTIATION, created, closed);
    rows.entry(deal, DealStage.CLOSED_WON, closed, null);
    rows.activity(contact, ActivityType.EMAIL, "Leap day offer", created);
    completed(deal, "Send the leap day offer", day, created, closed);
  }

  private void completed(Deal deal, String title, LocalDate due, Instant created, Instant done) {
    rows.sheet()
        .add(
            CrmTable.TASKS,
            id ->
                new Task(
                    id,
                    deal.id(),
                    title,
                    due,
                    TaskStatus.COMPLETED,
                    TaskPriority.HIGH,
                    done,
                    created,
                    done));
  }

  /** An hour apart, from half past one to half past three on the clocks of Berlin. */
  void skippedHour() {
    LocalDate day = rows.times().clockChange();
    Instant joined = ProbeTimes.at(day.minusDays(30), LocalTime.of(9, 0));
    Company company = rows.company("Sommerzeit", ProbeHome.BERLIN, joined);
    Contact contact = rows.contact(company, "Uta", "Sommer", ProbeHome.BERLIN, joined);
    for (LocalTime time : new LocalTime[] {LocalTime.of(0, 30), LocalTime.of(1, 30)}) {
      rows.activity(contact, ActivityType.EMAIL, "Sent in the night", ProbeTimes.at(day, time));
    }
  }

  /** As early as the era of Unix. */
  void farPast() {
    LocalDate day = LocalDate.EPOCH;
    Company company = rows.company("Epoch Archive", ProbeHome.CHICAGO, Instant.EPOCH);
    Instant joined = ProbeTimes.at(day.plusDays(1), LocalTime.NOON);
    Contact contact = rows.contact(company, "Max", "Early", ProbeHome.CHICAGO, joined);
    Instant called = ProbeTimes.at(day.plusDays(4), LocalTime.of(16, 0));
    rows.activity(contact, ActivityType.CALL, "The first call of all", called);
  }

  void closedAtOnce(Contact contact) {
    Instant created = rows.times().daysAgo(20);
    Deal deal = rows.wonDeal(contact, "Won on the spot", created, created);
    rows.entry(deal, DealStage.CLOSED_WON, created, null);
  }

  void overdueTask(Contact contact) {
    Deal deal = rows.openDeal(contact, "Waiting for a call", Money.ofCents(250_000));
    rows.task(deal, "Call back", rows.times().today().minusDays(30));
  }
}
