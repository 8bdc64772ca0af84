package dev.tracknote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sentence with all that was found in it. */
public final class ReadSentence {

  /** Stands for each sign of a segment's name where names are blanked. */
  public static final char BLANK = '\u25a1';

  /** The kinds of mentions; those that are asked for most come first. */
  private static final Class<?>[] KINDS = {
    Mention.OfCondition.class,
    Mention.OfSegment.class,
    Mention.OfMeasure.class,
    Mention.OfPeriod.class,
    Mention.OfOutlook.class,
    Mention.OfRelativePeriod.class,
    Mention.OfComparison.class,
    Mention.OfExclusion.class,
    Mention.OfShare.class,
    Mention.OfDirection.class,
    Mention.OfBasis.class,
    Mention.OfSource.class,
    Mention.OfVerdict.class,
    Mention.OfLoss.class
  };

  private final Sentence sentence;
  private final List<Mention> mentions;
  private final List<Claim> claims;
  private final SignPairs signs;
  private final boolean cut;
  // the mentions of each kind, gathered when they are first asked for
  private final @Nullable List<?>[] byKind = new List<?>[KINDS.length];
  private final boolean row;
  private @Nullable String masked;

  ReadSentence(
      Sentence sentence, List<Mention> mentions, List<Claim> claims, SignPairs signs, boolean cut) {
    this.sentence = sentence;
    this.mentions = List.copyOf(mentions);
    this.claims = List.copyOf(claims);
    this.signs = signs;
    this.cut = cut;
    this.row = sentence.text().indexOf('|') >= 0;
  }

  /**
   * The same sentence, whose figures are known to be those of a part as if its name stood first.
   *
   * @param part id of a segment
   * @param others the figures as figures of it
   */
  public ReadSentence under(String part, List<Claim> others) {
    List<Mention> all = new ArrayList<>(List.of(new Mention.OfSegment(0, 0, part)));
    all.addAll(mentions);
    return new ReadSentence(sentence, all, others, signs, cut);
  }

  /** A sentence at which reading ends. */
  static ReadSentence unread(Sentence sentence) {
    return new ReadSentence(sentence, List.of(), List.of(), SignPairs.of(sentence.text()), true);
  }

  /** Whether the sentence, or the text from it on, was too long to be read to its end. */
  public boolean isCut() {
    return cut;
  }

  /** Whether it is a row of a table. */
  public boolean isRow() {
    return row;
  }

  public Sentence sentence() {
    return sentence;
  }

  public List<Mention> mentions() {
    return mentions;
  }

  public List<Claim> claims() {
    return claims;
  }

  /** A figure as it is typed. */
  public String typed(StatedFigure figure) {
    return text().substring(figure.from(), figure.to()).strip();
  }

  /** Where the figure behind one begins; the end of the text where none is. */
  public int nextFigure(StatedFigure figure) {
    return claims.stream()
        .mapToInt(c -> c.figure().from())
        .filter(f -> f >= figure.to())
        .min()
        .orElse(text().length());
  }

  /** Where the last figure before one ends; the beginning of the text where none is. */
  public int endOfFigureBefore(StatedFigure figure) {
    return claims.stream()
        .mapToInt(c -> c.figure().to())
        .filter(t -> t <= figure.from())
        .max()
        .orElse(0);
  }

  /** The mentions of one kind. */
  @SuppressWarnings("unchecked") // each kind is put with its own list
  public <T extends Mention> List<T> mentions(Class<T> kind) {
    if (mentions.isEmpty()) {
      return List.of();
    }
    int number = 0;
    while (KINDS[number] != kind) {
      number++;
    }
    List<?> known = byKind[number];
    if (known == null) {
      known = of(kind);
      byKind[number] = known;
    }
    return (List<T>) known;
  }

  private <T extends Mention> List<T> of(Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Mention mention : mentions) {
      if (kind.isInstance(mention)) {
        found.add(kind.cast(mention));
      }
    }
    return List.copyOf(found);
  }

  public String text() {
    return sentence.text();
  }

  /** The text with the names of segments blanked, every other sign at its offset. */
  public String masked() {
    String text = masked;
    if (text == null) {
      text = mask();
      masked = text;
    }
    return text;
  }

  private String mask() {
    List<Mention.OfSegment> segments = mentions(Mention.OfSegment.class);
    if (segments.isEmpty()) {
      return text();
    }
    StringBuilder text = new StringBuilder(text());
    for (Mention.OfSegment segment : segments) {
      if (!segment.segment().isEmpty()) {
        for (int i = segment.from(); i < segment.to(); i++) {
          text.setCharAt(i, BLANK);
        }
      }
    }
    return text.toString();
  }

  /** Those of several sentences in which a pattern may be found. */
  public static List<ReadSentence> mayHold(List<ReadSentence> sentences, Pattern pattern) {
    KeyWords words = KeyWords.of(pattern);
    List<ReadSentence> open = new ArrayList<>();
    for (ReadSentence sentence : sentences) {
      if (words.mayBeIn(sentence.signs)) {
        open.add(sentence);
      }
    }
    return open;
  }

  /** Whether a pattern is found in the text. */
  public boolean holds(Pattern pattern) {
    return first(pattern).isPresent();
  }

  /** What a pattern finds first in the text. */
  public Optional<Matcher> first(Pattern pattern) {
    return KeyWords.of(pattern).first(sentence.text(), signs);
  }

  /** Everything that a pattern finds in the text, one after the other. */
  public void each(Pattern pattern, Consumer<Matcher> found) {
    KeyWords.of(pattern).each(sentence.text(), signs, found);
  }

  /**
   * Whether a pattern is found in a stretch of the text, masked or not.
   *
   * @param stretch sought through by itself, so that it begins and ends where a text would
   */
  public boolean holdsIn(String stretch, Pattern pattern) {
    return KeyWords.of(pattern).first(stretch, signs).isPresent();
  }

  /** Whether a pattern is found in the text between two offsets, as if that were all. */
  public boolean holdsIn(int from, int to, Pattern pattern) {
    return firstIn(from, to, pattern).isPresent();
  }

  /** What a pattern finds first in the text between two offsets, as if that were all. */
  public Optional<Matcher> firstIn(int from, int to, Pattern pattern) {
    KeyWords words = KeyWords.of(pattern);
    return words.mayBeIn(signs) ? words.first(text().substring(from, to), signs) : Optional.empty();
  }

  /** Whether a pattern is found in the text from an offset on, as if that were all. */
  public boolean holdsFrom(int from, Pattern pattern) {
    return holdsIn(from, text().length(), pattern);
  }

  /** What a pattern finds first in the text that is accepted, or nothing. */
  public Optional<Matcher> first(Pattern pattern, Predicate<Matcher> accepted) {
    return KeyWords.of(pattern).first(text(), signs, accepted);
  }

  /** Whether a pattern is found in the masked text. */
  public boolean holdsMasked(Pattern pattern) {
    return mayHold(pattern) && KeyWords.of(pattern).first(masked(), signs).isPresent();
  }

  /** What a pattern finds first in the masked text that is accepted, or nothing. */
  public Optional<Matcher> firstMasked(Pattern pattern, Predicate<Matcher> accepted) {
    return mayHold(pattern)
        ? KeyWords.of(pattern).first(masked(), signs, accepted)
        : Optional.empty();
  }

  /** Everything that a pattern finds in the masked text, one after the other. */
  public void eachMasked(Pattern pattern, Consumer<Matcher> found) {
    if (mayHold(pattern)) {
      KeyWords.of(pattern).each(masked(), signs, found);
    }
  }

  /**
   * Whether a pattern may be found in the text, masked or not, or in a stretch of it, which costs
   * far less to say than to look for it; false is certain.
   */
  public boolean mayHold(Pattern pattern) {
    return signs.mayHold(pattern);
  }
}
