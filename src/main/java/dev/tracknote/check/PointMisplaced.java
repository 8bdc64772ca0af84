package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Rounding;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R19: a ratio beyond what it can be, or with the right digits ten or a hundred times too large.
 */
final class PointMisplaced implements Check {

  /** Parts of a whole, which cannot be more than all of it. */
  private static final Pattern BOUNDED =
      Pattern.compile(
          "(?i)毛利率|净利率|利润率|入住率|客座率|占比|比重|权重|费用率|不良率|资本充足率|\\b(?:gross|operating|net) margin|\\boccupancy|\\bload factor|\\bshare of\\b|\\bCET1|\\bNPL|\\bnon-performing");

  private static final Pattern MOVES =
      Pattern.compile(
          "(?i)同比|环比|增长|增幅|增速|提升|提高|下降|改善|\\b(?:up|down|rose|fell|grew|growth|higher|lower|more|less|by)\\b[^,;]{0,12}$");
  private static final Pattern RATIO =
      Pattern.compile("(?i)(?<![汇效频功])率|占比|比重|权重|份额|margin|ratio|share|rate");
  private static final Pattern COST_RATE = Pattern.compile("(?<![\\p{IsHan}])费用率|费率");
  private static final Pattern SALES_RATE = Pattern.compile("(?i)销售(?:及|与|、|和)管理费用率|SG&A");
  private static final Pattern WORD_ENDS = Pattern.compile("[\\s-]+");
  private static final Pattern LATIN_ENDS = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}[0-9]?s?");
  static final List<Integer> DOWN = List.of(-1, -2);

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, PointMisplaced::ratio);
  }

  private static Optional<Diagnostic> ratio(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    int start = Clauses.start(sentence.text(), figure.from());
    int from = index == 0 ? start : Math.max(start, sentence.claims().get(index - 1).figure().to());
    String lead = sentence.text().substring(start, figure.from());
    String near = sentence.text().substring(from, figure.from());
    if (figure.kind() != StatedFigure.Kind.PERCENT
        || figure.isRange()
        || MOVES.matcher(near).find()
        || claim.against().isPresent()
        || !(RATIO.matcher(lead).find() || BOUNDED.matcher(lead).find())) {
      return Optional.empty();
    }
    if (figure.value().compareTo(BigDecimal.ONE) > 0 && BOUNDED.matcher(lead).find()) {
      return Optional.of(told("R19", sentence, figure, "a part of a whole below 100%"));
    }
    List<BigDecimal> meant = meant(lead, claim, dossier);
    boolean right =
        meant.stream().anyMatch(v -> Tolerance.lenient(figure, v))
            || dossier.pool().isQuoted(figure);
    boolean fine = digits(figure) > 1;
    return !right && fine
        ? meant.stream()
            .filter(v -> isShifted(figure, v, DOWN))
            .findFirst()
            .map(v -> told("R19", sentence, figure, Words.of(v, figure)))
        : Optional.empty();
  }

  /** What the words before a ratio can mean: a ratio of the accounts, a stated one. */
  private static List<BigDecimal> meant(String lead, Claim claim, Dossier dossier) {
    List<BigDecimal> values = new ArrayList<>();
    List<Stretch> times =
        List.of(
            Stretch.of(dossier.quarter()),
            Stretch.of(dossier.quarter().yearAgo()),
            Stretch.of(dossier.quarter().previous()),
            Stretch.year(dossier.quarter().year()));
    for (Stretch time : times) {
      Measure.of(claim.measure())
          .filter(Measure::isRatio)
          .ifPresent(
              m -> {
                for (Basis basis : Basis.values()) {
                  dossier.ground().value(new Subject(m, "", basis), time).ifPresent(values::add);
                }
              });
      if (COST_RATE.matcher(lead).find()) {
        quotient(Measure.OPERATING_EXPENSES, time, dossier).ifPresent(values::add);
        quotient(Measure.SELLING_GENERAL_ADMINISTRATIVE, time, dossier).ifPresent(values::add);
        quotient(Measure.RESEARCH_AND_DEVELOPMENT, time, dossier).ifPresent(values::add);
      }
      if (SALES_RATE.matcher(lead).find()) {
        quotient(Measure.SELLING_GENERAL_ADMINISTRATIVE, time, dossier).ifPresent(values::add);
      }
    }
    List<String> capitals = capitals(lead);
    dossier.facts().statements().stream()
        .filter(s -> s.unit().equals("%") && isNamed(s, lead, capitals, dossier.names()))
        .forEach(
            s -> {
              values.add(s.value());
              s.high().ifPresent(values::add);
            });
    return values;
  }

  private static Optional<BigDecimal> quotient(Measure part, Stretch time, Dossier dossier) {
    Optional<BigDecimal> one = dossier.ground().value(Subject.company(part), time);
    Optional<BigDecimal> all = dossier.ground().value(Subject.company(Measure.REVENUE), time);
    return one.isPresent() && all.filter(a -> a.signum() > 0).isPresent()
        ? Optional.of(Rounding.quotient(one.get(), all.get()))
        : Optional.empty();
  }

  /** By most of its words, or by the letters that they begin with: NPL for non-performing loans. */
  private static boolean isNamed(
      Statement statement, String lead, List<String> capitals, StatedNames names) {
    for (Language language : Language.values()) {
      if (!statement.subject().has(language)) {
        continue;
      }
      String subject = statement.subject().in(language);
      for (String word : capitals) {
        if (initials(subject).startsWith(word) || subject.contains(word)) {
          return true;
        }
      }
      Set<String> words = names.wordsIn(subject);
      Set<String> said = names.wordsIn(lead);
      int shared = 0;
      for (String word : words) {
        shared += said.contains(word) ? 1 : 0;
      }
      if (shared > 1 && shared * 3 >= words.size() * 2) {
        return true;
      }
    }
    return false;
  }

  /** The words in capitals of a text, without the s of several. */
  private static List<String> capitals(String text) {
    List<String> capitals = new ArrayList<>();
    for (String word : LATIN_ENDS.split(text, -1)) {
      if (word.length() > 2 && CAPITALS.matcher(word).matches()) {
        capitals.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    return capitals;
  }

  private static String initials(String subject) {
    StringBuilder initials = new StringBuilder();
    for (String word : WORD_ENDS.split(subject, -1)) {
      if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
        initials.append(Character.toUpperCase(word.charAt(0)));
      }
    }
    return initials.toString();
  }

  static boolean isShifted(StatedFigure figure, BigDecimal value, List<Integer> powers) {
    return value.signum() != 0
        && powers.stream().anyMatch(p -> Tolerance.exact(figure, value.scaleByPowerOfTen(-p)));
  }

  static int digits(StatedFigure figure) {
    return figure.value().stripTrailingZeros().precision();
  }

  static Diagnostic told(String rule, ReadSentence sentence, StatedFigure figure, String expected) {
    return Findings.error(
        rule,
        sentence.sentence().placeAt(figure.from()),
        "expected " + expected + ", found " + sentence.typed(figure),
        "",
        "put the decimal point or the unit right");
  }
}
