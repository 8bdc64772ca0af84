package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.commentary.Commentary;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.metrics.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R24: a figure reference that leads to no figure. */
final class UnresolvedReference implements Check {

  private static final int LONGEST = 80;

  /** A number of an exhibit that was to be filled in. */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)\\b(?:exhibit|figure|table|chart) (?:\\?+|#+|x{1,2}\\b|n\\b|\\[\\s*\\])|(?:图表|图|表)\\s?(?:[?？]+|#+|[xX]{1,2}(?![A-Za-z])|【\\s*】)");

  /** What a template or a hurried hand has left to be filled in. */
  private static final Pattern HELD_OPEN =
      Pattern.compile(
          "\\{\\{\\s?\\p{L}[\\p{L}\\d_. ]{0,60}\\}\\}|\\[\\[\\s?\\p{L}[\\p{L}\\d_. ]{0,60}\\]\\]|<<\\s?\\p{L}[\\p{L}\\d_. ]{0,60}>>|(?<![A-Za-z\\d])[Xx]{2,3}(?=\\s?(?:%|％|亿|万|个百分点|倍))");

  /** A name of a figure behind a dollar sign, whatever stands around it in place of braces. */
  private static final Pattern LITERAL =
      Pattern.compile("\\$\\s?[｛（(\\[【]?\\s?([a-z][a-z_0-9]*(?:\\.[a-z_0-9]+)*)");

  private static final Pattern SPARE_BRACE =
      Pattern.compile("^[^{]*" + Sentence.REFERENCE + "(?=})");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>(outOfPlace(dossier.commentary()));
    dossier.spokenMinutes().ifPresent(m -> findings.addAll(outOfPlace(m)));
    for (ReadSentence sentence : dossier.everything()) {
      if (sentence.mayHold(OPEN)) {
        sentence.each(OPEN, m -> findings.add(open(sentence, m.start(), m.group())));
      }
      if (sentence.mayHold(HELD_OPEN)) {
        sentence.each(HELD_OPEN, m -> findings.add(heldOpen(sentence, m)));
      }
      if (sentence.mayHold(LITERAL)) {
        sentence.each(LITERAL, m -> literal(sentence, m, dossier).ifPresent(findings::add));
      }
      sentence.each(SPARE_BRACE, m -> findings.add(spare(sentence, m.end() - 1)));
      for (Sentence.Placed placed : sentence.sentence().placedReferences()) {
        String name = placed.reference().name();
        Place place = sentence.sentence().placeAt(placed.at());
        switch (dossier.figures().resolve(name)) {
          case Resolution.Found found -> {}
          case Resolution.Unknown unknown ->
              findings.add(
                  Diagnostic.error(
                      "R24",
                      place,
                      "expected the name of a figure, found \"" + shown(name) + "\"",
                      "nearest names: " + String.join(", ", unknown.nearest())));
          case Resolution.Unavailable unavailable ->
              findings.add(
                  Diagnostic.error(
                      "R24",
                      place,
                      "expected a figure for ${" + shown(name) + "}, found none",
                      unavailable.reason()));
        }
      }
    }
    return findings;
  }

  private static Diagnostic heldOpen(ReadSentence sentence, Matcher matcher) {
    return Diagnostic.error(
        "R24",
        sentence.sentence().placeAt(matcher.start()),
        "expected text that is ready to be read, found " + matcher.group(),
        "write what is to stand there, or take the sentence out");
  }

  private static Optional<Diagnostic> literal(
      ReadSentence sentence, Matcher matcher, Dossier dossier) {
    String name = matcher.group(1);
    boolean known =
        name.startsWith("segment.")
            || name.startsWith("guidance.")
            || dossier.figures().resolve(name) instanceof Resolution.Found
            || dossier.figures().line(name).isPresent();
    return known
        ? Optional.of(
            Diagnostic.error(
                "R24",
                sentence.sentence().placeAt(matcher.start()),
                "expected ${"
                    + name
                    + "}, found \""
                    + matcher.group()
                    + "\", which is printed as it is",
                "write the name of a figure as ${" + name + "}"))
        : Optional.empty();
  }

  private static Diagnostic spare(ReadSentence sentence, int at) {
    return Diagnostic.error(
        "R24",
        sentence.sentence().placeAt(at),
        "expected one brace behind a figure reference, found two",
        "take the second brace out");
  }

  private static Diagnostic open(ReadSentence sentence, int at, String typed) {
    return Diagnostic.error(
        "R24",
        sentence.sentence().placeAt(at),
        "expected the number of an exhibit, found \"" + shown(typed) + "\"",
        "number it as it is printed, or take the reference out");
  }

  /** Figures are filled into the headline and into nothing else at the head of a file. */
  private static List<Diagnostic> outOfPlace(Commentary commentary) {
    List<Diagnostic> findings = new ArrayList<>();
    commentary
        .front()
        .entries()
        .forEach(
            (key, entry) -> {
              if (entry.hasReference() && !key.equals("headline")) {
                findings.add(
                    Diagnostic.error(
                        "R24",
                        entry.place(),
                        "expected plain words for " + key + ", found a figure reference",
                        "figures are filled into the headline, headings and text"));
              }
            });
    return findings;
  }

  private static String shown(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
  }
}
