package dev.tracknote.intake;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Delivery;
import dev.tracknote.facts.ReportedQuarter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Refuses a delivery that is not of the company whose folder it should go to. */
final class Belonging {

  private final Place company;
  private final Place calendar;

  Belonging(Place company, Place calendar) {
    this.company = company;
    this.calendar = calendar;
  }

  void check(CompanyFacts held, String cik, Delivery delivery) throws RejectedInput {
    List<Diagnostic> faults = new ArrayList<>();
    if (!cik.isEmpty() && !delivery.cik().isEmpty() && !cik.equals(delivery.cik())) {
      faults.add(
          Diagnostic.error(
              "wrong-company",
              company,
              "expected figures of CIK %s, found those of CIK %s, %s"
                  .formatted(cik, delivery.cik(), delivery.name()),
              "name the folder or the file of the other company"));
    }
    String currency = held.company().currency();
    if (!currency.equals(delivery.currency())) {
      faults.add(
          Diagnostic.error(
              "mixed-currency",
              company,
              "expected figures in %s, found %s".formatted(currency, delivery.currency()),
              "figures of two currencies make no series: take another folder"));
    }
    differing(held, delivery).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new RejectedInput(faults);
    }
  }

  private Optional<Diagnostic> differing(CompanyFacts held, Delivery delivery) {
    for (ReportedQuarter quarter : delivery.calendar()) {
      Optional<ReportedQuarter> own =
          held.quarter(quarter.label()).filter(q -> days(q, quarter) > 7);
      if (own.isPresent()) {
        return Optional.of(
            Diagnostic.error(
                "wrong-company",
                calendar,
                "expected %s from %s to %s, found it from %s to %s in the figures of %s"
                    .formatted(
                        quarter.label().label(),
                        own.get().start(),
                        own.get().end(),
                        quarter.start(),
                        quarter.end(),
                        delivery.name()),
                "see that the figures are of this company, and that its years are named alike"));
      }
    }
    return Optional.empty();
  }

  private static long days(ReportedQuarter one, ReportedQuarter other) {
    return Math.max(
        Math.abs(ChronoUnit.DAYS.between(one.start(), other.start())),
        Math.abs(ChronoUnit.DAYS.between(one.end(), other.end())));
  }
}
