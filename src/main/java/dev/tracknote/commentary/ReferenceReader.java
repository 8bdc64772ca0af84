package dev.tracknote.commentary;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts typed words from the figure references that stand among them. */
final class ReferenceReader {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}:]*)(?::([^{}]*))?}");

  private static final Pattern NAME = Pattern.compile("[\\w.\\[\\]]*");
  private static final Pattern OPTIONS =
      Pattern.compile("\\s*(?:[0-6]|abs)?\\s*(?:,\\s*(?:[0-6]|abs)\\s*)*");

  private final List<Diagnostic> findings;
  private final List<Span> spans;

  /**
   * @param spans receives what is read
   */
  ReferenceReader(List<Diagnostic> findings, List<Span> spans) {
    this.findings = findings;
    this.spans = spans;
  }

  /**
   * Reads a stretch of one line; digits and letters as wide as Chinese signs are read as usual
   * ones.
   *
   * @param place of the character at an offset of the text
   */
  void read(String written, Span.Style style, IntFunction<Place> place) {
    String text = Fullwidth.narrowed(written);
    if (text.indexOf('$') < 0) {
      typed(text, 0, text.length(), style, place);
      return;
    }
    Matcher matcher = REFERENCE.matcher(text);
    int from = 0;
    while (matcher.find()) {
      typed(text, from, matcher.start(), style, place);
      String options = matcher.group(2) == null ? "" : matcher.group(2).strip();
      String name = matcher.group(1).strip();
      Place at = place.apply(matcher.start());
      options(name, options, at);
      spans.add(new Span.Reference(name, options, style, at));
      from = matcher.end();
    }
    typed(text, from, text.length(), style, place);
  }

  private void options(String name, String options, Place place) {
    if (!OPTIONS.matcher(options).matches()) {
      findings.add(
          Diagnostic.error(
              "R24",
              place,
              "expected a number of decimals or abs after the colon, found \"" + options + "\"",
              "write ${" + name + ":1}, ${…:abs} or ${…:1,abs}"));
    }
  }

  private void typed(String text, int from, int to, Span.Style style, IntFunction<Place> place) {
    if (from == to) {
      return;
    }
    int open = text.indexOf("${", from);
    if (open >= 0 && open < to) {
      boolean nested = to < text.length() && NAME.matcher(text.substring(open + 2, to)).matches();
      findings.add(
          Diagnostic.error(
              "R24",
              place.apply(open),
              nested
                  ? "expected the name of a figure between the braces, found another reference"
                  : "expected ${name}, found an open brace without its end",
              nested
                  ? "a figure is named outright; write one reference after the other"
                  : "close the reference with } on the same line"));
    }
    spans.add(new Span.Typed(text.substring(from, to), style, place.apply(from)));
  }
}
