package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.WayWords;
import dev.tracknote.metrics.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, or a sign before a figure, that says which way something went.
 *
 * @param at offset of the word, or of what stands behind the sign
 */
record WayWord(int at, boolean up, String text) {

  /** What compares, or judges, which may be with anything. */
  private static final Pattern COMPARING =
      Pattern.compile(
          "(?i)(?:higher|lower|greater|larger|bigger|heavier|stronger|better|fatter|wider|richer|smaller|weaker|worse|lighter|poorer|softer|thinner|slimmer|more|fewer|less.*|upside|downside|extra|an addition.*|improv.*|deteriorat.*|above|ahead|exceed.*|outstrip.*|surpass.*|topp?.*|eclips.*|outdid|in excess of|on top of|behind|below|under|beneath|short of|shy of|adrift of|trail.*|lag.*|shortfall|north of|south of|short by|改善|好转|优化|恶化|变.|转.|偏.|[高低多少大小优逊好差强弱][于过出].*|超.*|胜过|领先|落后.*|不[及如]|多了|少了|低了|高出|多出)");

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?i)变动|变化|增减|[差增]额|Δ|\\b(?:change|delta|swing|move|difference|[YQ]/[YQ])\\b");

  /** What names a rate, whatever its sign. */
  private static final Pattern LOOSE = Pattern.compile("(?i)growth|增长|增幅|[正负]增长");

  /** What names a kind of earnings or a time, or leads to a value. */
  private static final Pattern NONE =
      Pattern.compile("(?i)over|plus|minus|trailing|dilut.*|摊薄|稀释|下来|下去");

  /** A side is one of a value too, where all values are those of one line. */
  private static final Pattern WAY_EN =
      Pattern.compile(
          WayNearby.WAY_EN.pattern()
              + "|(?<under>(?:"
              + WayWords.BELOW_EN
              + ")(?=(?: the| its| last \\w+['’]s)? [A-Z$€£¥]{0,4}\\d+\\.\\d))");

  /** All of a sentence that stand in no name, in their order. */
  static List<WayWord> in(ReadSentence sentence) {
    List<WayWord> words = new ArrayList<>();
    boolean han = Han.isIn(sentence.text());
    Matcher word = (han ? WayNearby.WAY_ZH : WAY_EN).matcher(sentence.masked());
    while (word.find()) {
      if (!isInName(sentence, word.start())
          && !NONE.matcher(word.group()).matches()
          && !WayNearby.isUnclear(sentence, word)) {
        words.add(of(word, 0));
      }
    }
    for (Claim claim : sentence.claims()) {
      StatedFigure figure = claim.figure();
      if (figure.signed() && isOfMove(sentence, claim)) {
        words.add(
            new WayWord(figure.from() + 1, figure.value().signum() > 0, sentence.typed(figure)));
      } else if (han && !figure.signed()) {
        bare(sentence, figure)
            .filter(b -> words.stream().noneMatch(w -> w.holds(b.at())))
            .ifPresent(words::add);
      }
    }
    words.sort((a, b) -> Integer.compare(a.at(), b.at()));
    return words;
  }

  /** A value below zero has a sign too. */
  private static boolean isOfMove(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    boolean ratio = Measure.of(claim.measure()).filter(Measure::isRatio).isPresent();
    return figure.value().signum() > 0
        || figure.kind() == StatedFigure.Kind.POINTS
        || (figure.kind() == StatedFigure.Kind.PERCENT && claim.change() && !ratio)
        || sentence.holdsIn(0, figure.from(), CHANGE);
  }

  private static Optional<WayWord> bare(ReadSentence sentence, StatedFigure figure) {
    int from = sentence.endOfFigureBefore(figure);
    Matcher word = WayNearby.BARE_ZH.matcher(sentence.masked().substring(from, figure.from()));
    return word.find() ? Optional.of(of(word, from)) : Optional.empty();
  }

  private static WayWord of(Matcher word, int from) {
    String side = word.group("up") != null ? "up" : word.group("down") != null ? "down" : "under";
    return new WayWord(from + word.start(side), side.equals("up"), word.group(side));
  }

  /** Whether it alone says that something moved, whatever figure stands by it. */
  boolean isOfMotion() {
    return !isLoose() && !COMPARING.matcher(text).matches();
  }

  /** Whether it may stand where nothing moved that way. */
  boolean isLoose() {
    return LOOSE.matcher(text).matches();
  }

  private boolean holds(int offset) {
    return at <= offset && offset < at + text.length();
  }

  private static boolean isInName(ReadSentence sentence, int at) {
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .anyMatch(m -> m.from() <= at && at < m.to());
  }
}
