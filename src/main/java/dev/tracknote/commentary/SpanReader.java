package dev.tracknote.commentary;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Reads the text of one block, with its styles and its figure references. */
final class SpanReader {

  private static final Pattern SAFE_LINK =
      Pattern.compile("(https?://|mailto:)[^\\s\\p{C}\\p{Z}]+");

  private final SourcePlaces places;
  private final List<Diagnostic> findings;
  private final List<Span> spans = new ArrayList<>();

  SpanReader(SourcePlaces places, List<Diagnostic> findings) {
    this.places = places;
    this.findings = findings;
  }

  List<Span> read(Node block) {
    children(block, Span.Style.PLAIN);
    return List.copyOf(spans);
  }

  private void children(Node parent, Span.Style style) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      inline(node, style);
    }
  }

  private void inline(Node node, Span.Style style) {
    switch (node) {
      case Text text -> text(text, style);
      case StrongEmphasis strong ->
          children(strong, new Span.Style(true, style.emphasis(), style.link()));
      case Emphasis emphasis ->
          children(emphasis, new Span.Style(style.strong(), true, style.link()));
      case Link link -> link(link, style);
      case SoftLineBreak softBreak -> spans.add(new Span.Typed("\n", style, places.of(softBreak)));
      case HardLineBreak hardBreak -> spans.add(new Span.Typed("\n", style, places.of(hardBreak)));
      default ->
          findings.add(
              Diagnostic.error(
                  "unsupported-markdown",
                  places.of(node),
                  "expected text, found " + nameOf(node),
                  "only bold, italic, links and ${figures} are set inside a text"));
    }
  }

  private void link(Link link, Span.Style style) {
    String target = link.getDestination();
    if (!SAFE_LINK.matcher(target).matches()) {
      findings.add(
          Diagnostic.error(
              "unsafe-link",
              places.of(link),
              "expected a link to http, https or mailto, found \"" + target + "\"",
              "link to a public address or leave the link out"));
      target = "";
    }
    children(link, new Span.Style(style.strong(), style.emphasis(), target));
  }

  private void text(Text node, Span.Style style) {
    if (!isSeen(node.getLiteral())) {
      node.getLiteral()
          .codePoints()
          .filter(c -> !Shown.isSeen(c) && c != '\t' && !places.holds(node, c))
          .distinct()
          .forEach(c -> hidden(node, c));
    }
    new ReferenceReader(findings, spans)
        .read(node.getLiteral(), style, offset -> places.of(node, offset));
  }

  private static boolean isSeen(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Shown.isSeen(text.charAt(i))) {
        return false; // half of a sign may be, and is looked at again
      }
    }
    return true;
  }

  /** What was typed as it is the fonts are asked for; an entity hides it from them. */
  private void hidden(Text node, int codePoint) {
    findings.add(
        Diagnostic.error(
            "hidden-character",
            places.of(node),
            "expected characters that can be seen, found an entity for U+%04X".formatted(codePoint),
            "take the entity out"));
  }

  static String nameOf(Node node) {
    return node.getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
