package dev.tracknote.check;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.FrontMatter;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.house.Analyst;
import dev.tracknote.house.House;
import dev.tracknote.house.RatingGrade;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lines at the head of a note lack something, or name what the house does not have. */
final class FrontMatterFault implements Check {

  private static final String RULE = "front-matter";
  private static final List<String> REQUIRED = List.of("headline", "date", "rating", "analysts");
  private static final List<String> KNOWN =
      List.of(
          "headline", "date", "rating", "rating_action", "target", "analysts", "title", "status");
  private static final List<String> ACTIONS = List.of("initiate", "maintain", "raise", "lower");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return findings(dossier.commentary(), dossier.house());
  }

  static List<Diagnostic> findings(Commentary commentary, House house) {
    FrontMatter front = commentary.front();
    List<Diagnostic> findings = new ArrayList<>();
    for (String key : REQUIRED) {
      if (front.value(key, "").isEmpty()) {
        findings.add(missing(key, commentary));
      }
    }
    front.entries().forEach((key, entry) -> unknownKey(key, entry, findings));
    front.entry("date").ifPresent(e -> date(e, findings));
    front.entry("rating").ifPresent(e -> rating(house, e, findings));
    front.entry("rating_action").ifPresent(e -> action(e, findings));
    front.entry("target").ifPresent(e -> target(e, findings));
    front.entry("analysts").ifPresent(e -> analysts(house, e, findings));
    return findings;
  }

  /** What a draft still lacks keeps only its publication waiting. */
  private static Diagnostic missing(String key, Commentary commentary) {
    Diagnostic finding =
        Diagnostic.error(
            RULE,
            commentary.front().entry(key).map(FrontMatter.Entry::place).orElse(head(commentary)),
            "expected " + key + ": and a value at the head of the note, found none",
            "add the line between the two lines of ---");
    return commentary.isDraft() ? finding.asWarning() : finding;
  }

  private static Place head(Commentary commentary) {
    return new Place(commentary.file(), 1, 1);
  }

  private static void unknownKey(String key, FrontMatter.Entry entry, List<Diagnostic> findings) {
    if (!KNOWN.contains(key)) {
      findings.add(
          Diagnostic.error(
              RULE,
              entry.place(),
              "expected one of " + String.join(", ", KNOWN) + ", found \"" + key + "\"",
              "rename the key or take the line out"));
    }
  }

  private static void date(FrontMatter.Entry entry, List<Diagnostic> findings) {
    try {
      LocalDate.parse(entry.value());
    } catch (DateTimeParseException notADate) {
      if (!entry.value().isEmpty()) {
        findings.add(
            Diagnostic.error(
                RULE,
                entry.place(),
                "expected a date such as 2026-05-22, found \"" + entry.value() + "\"",
                "write year-month-day"));
      }
    }
  }

  private static void rating(House house, FrontMatter.Entry entry, List<Diagnostic> findings) {
    String known = house.ratings().stream().map(RatingGrade::id).collect(Collectors.joining(", "));
    if (!entry.value().isEmpty() && house.rating(entry.value()).isEmpty()) {
      findings.add(
          Diagnostic.error(
              RULE,
              entry.place(),
              "expected a rating of the house, found \"" + entry.value() + "\"",
              "the scale in house.json holds " + known));
    }
  }

  private static void action(FrontMatter.Entry entry, List<Diagnostic> findings) {
    if (!ACTIONS.contains(entry.value())) {
      findings.add(
          Diagnostic.error(
              RULE,
              entry.place(),
              "expected what was done to the rating, found \"" + entry.value() + "\"",
              "write one of " + String.join(", ", ACTIONS)));
    }
  }

  /** Whether a text is a price for one share. */
  static boolean isTarget(String typed) {
    return typed.matches("0*[1-9]\\d{0,8}(\\.\\d{1,6})?|0*\\.0*[1-9]\\d{0,5}");
  }

  private static void target(FrontMatter.Entry entry, List<Diagnostic> findings) {
    if (!isTarget(entry.value())) {
      findings.add(
          Diagnostic.error(
              RULE,
              entry.place(),
              "expected a price such as 240 or 12.50, found \"" + entry.value() + "\"",
              "write the target for one share in the company's currency, digits only"));
    }
  }

  private static void analysts(House house, FrontMatter.Entry entry, List<Diagnostic> findings) {
    String known = house.analysts().stream().map(Analyst::id).collect(Collectors.joining(", "));
    for (String id : entry.value().split(",", -1)) {
      if (!id.isBlank() && house.analyst(id.strip()).isEmpty()) {
        findings.add(
            Diagnostic.error(
                RULE,
                entry.place(),
                "expected an analyst of the house, found \"" + id.strip() + "\"",
                "house.json holds " + known));
      }
    }
  }
}
