package dev.tracknote.build;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.FrontMatter;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Editions of one note that say different things of themselves. */
final class EditionsDiffer {

  private static final List<String> SHARED =
      List.of("date", "rating", "rating_action", "target", "analysts");

  private EditionsDiffer() {}

  /** Where a translation departs from the first edition in what both must share. */
  static List<Diagnostic> findings(List<Commentary> editions) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Commentary edition : editions.subList(Math.min(1, editions.size()), editions.size())) {
      for (String key : SHARED) {
        edition.front().entry(key).ifPresent(e -> compare(key, e, editions.getFirst(), findings));
      }
    }
    return findings;
  }

  private static void compare(
      String key, FrontMatter.Entry entry, Commentary first, List<Diagnostic> findings) {
    String expected = first.front().value(key, "");
    if (!entry.value().equals(expected)) {
      findings.add(
          Diagnostic.error(
              "editions-differ",
              entry.place(),
              "expected "
                  + key
                  + " as in "
                  + first.file()
                  + ", \""
                  + expected
                  + "\", found \""
                  + entry.value()
                  + "\"",
              "all editions of a note carry one date, one rating, one target and one set of analysts"));
    }
  }
}
