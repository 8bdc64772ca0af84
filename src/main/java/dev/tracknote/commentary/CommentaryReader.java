package dev.tracknote.commentary;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads one Markdown file into a {@link Commentary}; it parses what it can and collects what it
 * cannot.
 */
public final class CommentaryReader {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private final String file;
  private final List<Diagnostic> findings;

  private CommentaryReader(String file, List<Diagnostic> findings) {
    this.file = file;
    this.findings = findings;
  }

  /**
   * Parses a file.
   *
   * @param file path as the user would type it, for the places of findings
   * @param text the whole file, with line feeds only
   * @param findings receives what is wrong with it
   */
  public static Commentary read(String file, String text, List<Diagnostic> findings) {
    return new CommentaryReader(file, findings).read(text);
  }

  private Commentary read(String text) {
    List<String> lines = text.lines().toList();
    FrontMatterReader front = new FrontMatterReader(file, findings);
    int skipped = front.read(lines);
    String body = String.join("\n", lines.subList(skipped, lines.size()));
    SourcePlaces places = new SourcePlaces(file, lines, skipped);
    return new Commentary(file, front.frontMatter(), parts(parsed(body), places));
  }

  /** The parser gives up on a table of more than a million cells. */
  private Node parsed(String body) {
    try {
      return PARSER.parse(body);
    } catch (IllegalArgumentException e) {
      findings.add(
          Diagnostic.error(
              "unsupported-markdown",
              Place.file(file),
              "expected tables of at most 1,000,000 cells, found more",
              "take the table out"));
      return new Document();
    }
  }

  private List<Part> parts(Node document, SourcePlaces places) {
    ProseReader reader = new ProseReader(places, findings);
    List<Part> parts = new ArrayList<>();
    Optional<Node> heading = Optional.empty();
    List<Prose> prose = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading h && h.getLevel() <= 2) {
        if (prose.isEmpty() && isTitle(heading) && h.getLevel() == 2) {
          // what all sections below stand under has no text of its own
          heading = Optional.of(node);
          continue;
        }
        close(heading, prose, reader, places, parts);
        heading = Optional.of(node);
        prose = new ArrayList<>();
      } else {
        prose.addAll(reader.read(node));
      }
    }
    close(heading, prose, reader, places, parts);
    return parts;
  }

  private static boolean isTitle(Optional<Node> heading) {
    return heading.filter(n -> n instanceof Heading h && h.getLevel() == 1).isPresent();
  }

  private void close(
      Optional<Node> heading,
      List<Prose> prose,
      ProseReader reader,
      SourcePlaces places,
      List<Part> parts) {
    if (heading.isEmpty()) {
      if (!prose.isEmpty()) {
        findings.add(
            Diagnostic.error(
                "text-without-heading",
                prose.getFirst().place(),
                "expected a heading such as ## 事件 before the first text, found text",
                "put the text below one of the headings"));
      }
      return;
    }
    Place place = places.of(heading.get());
    List<Span> spans = reader.spans(heading.get());
    String title = ProseReader.plain(spans);
    if (prose.isEmpty()) {
      findings.add(
          Diagnostic.error(
              "R24",
              place,
              "expected text below \"" + title + "\", found an empty section",
              "write the section or take its heading out"));
    }
    parts.add(new Part(PartKind.of(title), title, spans, place, prose));
  }
}
