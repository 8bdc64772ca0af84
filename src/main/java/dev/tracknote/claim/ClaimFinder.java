package dev.tracknote.claim;

import dev.tracknote.commentary.Commentary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what the prose asserts. */
public final class ClaimFinder {

  private static final Pattern YUAN = Pattern.compile("(?i)RMB|CNY|¥|人民币|yuan");

  /** So much is read of a text, a dozen times what the longest notes hold. */
  private static final int MOST_SIGNS = 400_000;

  private static final int MOST_FIGURES = 2_000;
  private static final int MOST_FIGURES_OF_A_SENTENCE = 40;

  private ClaimFinder() {}

  /** The figures in a stretch of text, such as a cell of a table. */
  public static List<StatedFigure> figures(String text) {
    return FigureReader.read(text, SignPairs.of(text));
  }

  /**
   * The words of the trade in a stretch of text, such as the head of a table. Where it names
   * periods of the company by the calendar, they stand as in the text with its labels.
   */
  public static List<Mention> mentions(String text, Vocabulary vocabulary) {
    String labelled = new CalendarLabels(vocabulary.year()).in(text);
    return vocabulary.reader().read(labelled, SignPairs.of(labelled));
  }

  /**
   * The sentences of a text in their order, each with its claims. A text without end is read as far
   * as its figures can still be held against each other; the last sentence then says so.
   */
  public static List<ReadSentence> find(Commentary commentary, Vocabulary vocabulary) {
    MentionReader mentions = vocabulary.reader();
    KnownWords words = KnownWords.now();
    List<ReadSentence> sentences = new ArrayList<>();
    int length = 0;
    int read = 0;
    CalendarLabels calendar = new CalendarLabels(vocabulary.year());
    for (Sentence typed : SentenceReader.read(commentary)) {
      Sentence sentence = calendar.in(typed);
      length += sentence.text().length();
      if (length > MOST_SIGNS || read > MOST_FIGURES) {
        sentences.add(ReadSentence.unread(sentence));
        break;
      }
      ReadSentence whole = read(sentence, mentions, words, vocabulary);
      read += whole.claims().size();
      sentences.add(whole);
    }
    return List.copyOf(sentences);
  }

  /** One sentence by itself. */
  public static ReadSentence read(Sentence sentence, Vocabulary vocabulary) {
    return read(sentence, vocabulary.reader(), KnownWords.latest(), vocabulary);
  }

  private static ReadSentence read(
      Sentence sentence, MentionReader mentions, KnownWords words, Vocabulary vocabulary) {
    SignPairs signs = SignPairs.of(sentence.text(), words);
    List<Mention> found = mentions.read(sentence.text(), signs);
    List<StatedFigure> all = figures(sentence.text(), signs, vocabulary);
    List<StatedFigure> figures = all.subList(0, Math.min(all.size(), MOST_FIGURES_OF_A_SENTENCE));
    List<Claim> claims = bound(sentence, figures, found, vocabulary);
    return new ReadSentence(
        sentence,
        found,
        Coordination.distribute(sentence.text(), found, claims),
        signs,
        sentence.cut() || figures.size() < all.size());
  }

  // definition: ¥ is the sign of the yen and of the yuan, 元 the word for the yuan and for the
  // Taiwan dollar; a
  // company means the one that it reports in
  private static List<StatedFigure> figures(String text, SignPairs signs, Vocabulary vocabulary) {
    List<StatedFigure> figures = FigureReader.read(text, signs);
    String own = vocabulary.currency();
    if (own.equals("CNY") && text.indexOf('¥') >= 0) {
      return figures.stream()
          .map(f -> text.substring(f.from(), f.to()).indexOf('¥') < 0 ? f : f.in(own))
          .toList();
    }
    if (own.equals("TWD") && text.indexOf('元') >= 0) {
      return figures.stream()
          .map(f -> f.currency().equals("CNY") && !isYuan(text, f) ? f.in(own) : f)
          .toList();
    }
    return figures;
  }

  /** Whether a figure says that it is one of the yuan. */
  private static boolean isYuan(String text, StatedFigure figure) {
    return YUAN.matcher(text.substring(figure.from(), figure.to())).find()
        || text.substring(0, figure.from()).stripTrailing().endsWith("人民币");
  }

  private static List<Claim> bound(
      Sentence sentence,
      List<StatedFigure> figures,
      List<Mention> mentions,
      Vocabulary vocabulary) {
    if (figures.isEmpty()) {
      return List.of();
    }
    ClaimBinder binder = new ClaimBinder(sentence, figures, mentions, vocabulary);
    return figures.stream().map(binder::bind).toList();
  }
}
