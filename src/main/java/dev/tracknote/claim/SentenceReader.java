package dev.tracknote.claim;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.commentary.Prose;
import dev.tracknote.commentary.Span;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts commentary into sentences, each of which knows its place in the source. */
final class SentenceReader {

  /** Words with a point of their own, which ends no sentence. */
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?i)(?<![a-z])(?:i\\.e|e\\.g|vs|approx|incl|excl|resp|cf|c|ca|circa|est|avg|fig|figs)$");

  private static final int LONGEST_ABBREVIATION = 8;
  private static final String STOPS = "。！？；!?;";

  /** What may stand between the last word of a sentence and its point. */
  private static final String CLOSING = "%)]）”’\"'";

  /** No sentence that somebody wrote to be read is nearly as long. */
  private static final int LONGEST = 1_000;

  private final List<Sentence> sentences = new ArrayList<>();
  private int passage;
  private String topic = "";

  static List<Sentence> read(Commentary commentary) {
    SentenceReader reader = new SentenceReader();
    commentary
        .front()
        .entry("headline")
        .ifPresent(e -> reader.passage(e.spans(), PartKind.HEADLINE));
    for (Part part : commentary.parts()) {
      if (part.hasReference() || part.kind() == PartKind.OTHER) {
        reader.passage(part.title(), PartKind.HEADLINE);
      }
      reader.topic = "";
      reader.prose(part.prose(), part.kind());
    }
    return List.copyOf(reader.sentences);
  }

  private void prose(List<Prose> prose, PartKind part) {
    for (Prose piece : prose) {
      switch (piece) {
        case Prose.Passage p -> {
          under(inBold(p.spans()));
          passage(p.spans(), part);
        }
        case Prose.Heading h -> {
          under(words(h.spans()));
          passage(h.spans(), part);
        }
        case Prose.Listing l -> l.items().forEach(i -> prose(i, part));
        case Prose.Grid g -> g.rows().forEach(r -> row(r, part));
      }
    }
  }

  private void under(String words) {
    if (!words.isEmpty()) {
      topic = words;
    }
  }

  /** The words in bold that a passage begins with. */
  private static String inBold(List<Span> spans) {
    int end = 0;
    while (end < spans.size()
        && spans.get(end) instanceof Span.Typed typed
        && (typed.style().strong() || typed.text().isBlank())) {
      end++;
    }
    return words(spans.subList(0, end));
  }

  private static String words(List<Span> spans) {
    StringBuilder words = new StringBuilder();
    for (Span span : spans) {
      if (span instanceof Span.Typed typed) {
        words.append(typed.text());
      }
    }
    return words.toString().strip();
  }

  /** A table row reads as one sentence, its cells set apart. */
  private void row(List<Prose.Passage> cells, PartKind part) {
    List<Span> spans = new ArrayList<>();
    for (Prose.Passage cell : cells) {
      spans.addAll(cell.spans());
      spans.add(new Span.Typed(" | ", new Span.Style(false, false, ""), cell.place()));
    }
    passage++;
    Draft draft = new Draft();
    spans.forEach(draft::add);
    draft.close(part);
  }

  private void passage(List<Span> spans, PartKind part) {
    passage++;
    Draft draft = new Draft();
    for (Span span : spans) {
      if (span instanceof Span.Typed typed && !typed.text().equals("\n")) {
        typed(typed, draft, part);
      } else {
        draft.add(span);
      }
    }
    draft.close(part);
  }

  private void typed(Span.Typed typed, Draft draft, PartKind part) {
    String text = typed.text();
    Place place = typed.place();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ends(text, i)) {
        String stretch = text.substring(from, i + 1);
        draft.add(stretch, place);
        draft.close(part);
        place = moved(place, stretch, stretch.length());
        from = i + 1;
      }
    }
    if (from < text.length()) {
      draft.add(text.substring(from), place);
    }
  }

  private static boolean ends(String text, int i) {
    char c = text.charAt(i);
    if (STOPS.indexOf(c) >= 0) {
      return (c != ';' && c != '；') || !isBracketed(text, i);
    }
    if (c != '.') {
      return false;
    }
    boolean atEnd = i + 1 == text.length() || text.charAt(i + 1) == ' ';
    boolean afterWord =
        i > 1
            && (Character.isLetterOrDigit(text.charAt(i - 1))
                || CLOSING.indexOf(text.charAt(i - 1)) >= 0);
    boolean initial =
        i > 1 && Character.isUpperCase(text.charAt(i - 1)) && !isWordSign(text.charAt(i - 2));
    return atEnd
        && afterWord
        && !initial
        && !ABBREVIATED.matcher(text.substring(Math.max(0, i - LONGEST_ABBREVIATION), i)).find();
  }

  /** «（同比+4.4%；环比+3.1%）» is one aside. */
  private static boolean isBracketed(String text, int i) {
    int opened = Math.max(text.lastIndexOf('(', i), text.lastIndexOf('（', i));
    int closed = Math.max(text.lastIndexOf(')', i), text.lastIndexOf('）', i));
    return opened > closed && (text.indexOf(')', i) >= 0 || text.indexOf('）', i) >= 0);
  }

  private static boolean isWordSign(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static Place moved(Place place, String text, int by) {
    return new Place(place.file(), place.line(), place.column() + text.codePointCount(0, by));
  }

  /** A sentence that is being gathered. */
  private final class Draft {

    private StringBuilder text = new StringBuilder();
    private List<Sentence.Anchor> anchors = new ArrayList<>();
    private List<Span.Reference> references = new ArrayList<>();

    void add(Span span) {
      switch (span) {
        case Span.Typed typed -> add(typed.text().equals("\n") ? " " : typed.text(), typed.place());
        case Span.Reference reference -> {
          anchors.add(new Sentence.Anchor(text.length(), reference.place()));
          text.append(Sentence.REFERENCE);
          references.add(reference);
        }
      }
    }

    void add(String stretch, Place place) {
      int lead = text.isEmpty() ? stretch.length() - stretch.stripLeading().length() : 0;
      if (lead < stretch.length()) {
        anchors.add(new Sentence.Anchor(text.length(), moved(place, stretch, lead)));
        text.append(stretch, lead, stretch.length());
      }
    }

    private Sentence sentence(String whole, PartKind part) {
      if (whole.length() <= LONGEST) {
        return new Sentence(whole, anchors, part, passage, references, false, topic);
      }
      String read = whole.substring(0, LONGEST);
      int named = (int) read.chars().filter(c -> c == Sentence.REFERENCE).count();
      return new Sentence(
          read,
          anchors.stream().filter(a -> a.offset() < LONGEST).toList(),
          part,
          passage,
          references.subList(0, named),
          true,
          topic);
    }

    void close(PartKind part) {
      if (!text.toString().isBlank()) {
        sentences.add(sentence(text.toString().stripTrailing(), part));
      }
      text = new StringBuilder();
      anchors = new ArrayList<>();
      references = new ArrayList<>();
    }
  }
}
