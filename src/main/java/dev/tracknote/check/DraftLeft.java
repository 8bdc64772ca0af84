package dev.tracknote.check;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.DraftMark;
import dev.tracknote.commentary.FrontMatter;
import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.Prose;
import dev.tracknote.commentary.Span;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A passage that was drafted or carried over and that no analyst has made his own. While the note
 * says that it is a draft this only warns, since then nothing of it is published.
 */
final class DraftLeft implements Check {

  private static final String RULE = "draft-left";

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    boolean draft = dossier.commentary().isDraft();
    List<Diagnostic> findings = new ArrayList<>();
    dossier
        .commentary()
        .front()
        .entry("status")
        .filter(e -> draft)
        .ifPresent(e -> findings.add(preview(e)));
    findings.addAll(marks(dossier.commentary(), draft));
    dossier.spokenMinutes().ifPresent(m -> findings.addAll(marks(m, draft)));
    return findings;
  }

  /**
   * The finding, which only warns where it stands in a passage that a draft has carried over: what
   * was right a quarter ago is exactly what the analyst is asked to look at.
   */
  static Diagnostic lenient(Diagnostic finding, Dossier dossier) {
    Commentary commentary = dossier.commentary();
    boolean carried =
        commentary.isDraft()
            && finding.place().file().equals(commentary.file())
            && commentary.parts().stream()
                .flatMap(p -> texts(p.prose()).stream())
                .filter(DraftLeft::isCarriedOver)
                .anyMatch(spans -> covers(spans, finding.place().line()));
    return carried ? finding.asWarning() : finding;
  }

  private static Diagnostic preview(FrontMatter.Entry status) {
    return Diagnostic.warning(
        "draft",
        status.place(),
        "expected a note that is ready, found a draft: it is printed as a preview and not published",
        "take the status line out when no mark is left");
  }

  private static List<Diagnostic> marks(Commentary commentary, boolean draft) {
    List<Diagnostic> findings = new ArrayList<>();
    commentary.front().entries().values().forEach(e -> marks(e.spans(), draft, findings));
    for (Part part : commentary.parts()) {
      texts(part.prose()).forEach(spans -> marks(spans, draft, findings));
    }
    return findings;
  }

  private static void marks(List<Span> spans, boolean draft, List<Diagnostic> findings) {
    for (Span span : spans) {
      if (span instanceof Span.Typed typed && DraftMark.isIn(typed.text())) {
        Matcher matcher = DraftMark.ANY.matcher(typed.text());
        while (matcher.find()) {
          findings.add(finding(typed, matcher, draft));
        }
      }
    }
  }

  private static Diagnostic finding(Span.Typed typed, Matcher matcher, boolean draft) {
    Place start = typed.place();
    int step = typed.text().codePointCount(0, matcher.start());
    Diagnostic finding =
        Diagnostic.error(
            RULE,
            new Place(start.file(), start.line(), start.column() + step),
            "expected the analyst's own words, found the mark " + matcher.group(),
            "edit the passage, or confirm it, and take the mark out");
    return draft ? finding.asWarning() : finding;
  }

  /** The texts of all passages, headings and cells, in their order. */
  private static List<List<Span>> texts(List<Prose> prose) {
    List<List<Span>> texts = new ArrayList<>();
    for (Prose piece : prose) {
      switch (piece) {
        case Prose.Passage p -> texts.add(p.spans());
        case Prose.Heading h -> texts.add(h.spans());
        case Prose.Listing l -> l.items().forEach(i -> texts.addAll(texts(i)));
        case Prose.Grid g -> {
          g.head().forEach(c -> texts.add(c.spans()));
          g.rows().forEach(r -> r.forEach(c -> texts.add(c.spans())));
        }
      }
    }
    return texts;
  }

  private static boolean isCarriedOver(List<Span> spans) {
    Optional<String> mark =
        spans.stream()
            .findFirst()
            .filter(Span.Typed.class::isInstance)
            .map(s -> DraftMark.ANY.matcher(((Span.Typed) s).text()))
            .filter(Matcher::lookingAt)
            .map(Matcher::group);
    return mark.filter(DraftMark.REVIEW::isTypedAs).isPresent();
  }

  private static boolean covers(List<Span> spans, int line) {
    return spans.getFirst().place().line() <= line && line <= spans.getLast().place().line();
  }
}
