package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Segment;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R17: a mark that is said to be passed, or not quite reached, by something that stands on its
 * other side.
 */
final class ThresholdMissed implements Check {

  // definition: 近 and nearly lie below, 超 and more than above, 不足 and under below
  static final Pattern OVER =
      Pattern.compile(
          "(?i)(?:超过|突破|首破|升破|站上|越过|迈过|(?<![超越迈跨通经透度不没未])过|逾|超|不止|高于|\\b(?:over|more than|upwards? of|in excess of|north of|above|topp(?:ed|ing)|tops|pass(?:ed|es)|surpass(?:ed|es)|exceed(?:ed|s)?|clear(?:ed|s)))(?:了|\\s|[+＋]|整数|关口|大关|门槛)*$");
  static final Pattern NOT_REACHED =
      Pattern.compile(
          "(?i)(?:(?<![最附])近|将近|接近|逼近|略低于|略少于|不到|不足|未到|未满|\\b(?:nearly|almost|just under|under|less than|fewer than|short of))(?:\\s|整数|关口|大关|门槛)*$");
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)(?:\\s|已|约|仍|单季|当季|本季|为|达到?|的|规模|总额|仅|还|略?[高低少]于|整数|关口|大关|门槛|略超|超过|突破|逾|超|不止|近|将近|接近|逼近|不到|不足|未到|未满|\\b(?:was|were|is|are|came|to|in|at|of|has|have|reached|stood|just|well|far|still|slightly|a|little|touch|shade|bit|ended|totalled|amounted|over|more|than|above|passed|topped|exceeded|nearly|almost|under|less|fewer|short)\\b)*");
  private static final Pattern NOT = Pattern.compile("(?i)(?:未|没有|尚未|not|never)[^，。,]{0,6}$");
  private static final Pattern SHARE =
      Pattern.compile("(?i)占比|占|比重|权重|份额|share of|of (?:group |total )?(?:revenue|sales)");
  private static final Pattern MOVED =
      Pattern.compile("(?i)提升|提高|下降|增长|抬升|扩大|\\b(?:up|down|rose|fell|gained|grew|lost)\\b");
  private static final Pattern CASH =
      Pattern.compile(
          "(?i)(?:账上|在手|手头|账面|期末|季末)[^，。]{0,3}现金|\\bcash (?:on hand|pile|balance|position|at)\\b");
  private static final Pattern CASH_STATED = Pattern.compile("(?i)现金及|现金储备|货币资金|^cash\\b");
  private static final Pattern HOME =
      Pattern.compile("(?i)\\b(?:at home|domestic(?:ally)?)\\b|国内市场|本土");
  private static final Pattern HOME_NAME =
      Pattern.compile("(?i)国内|境内|内地|本土|domestic|mainland|china");
  private static final Pattern THEN =
      Pattern.compile("(?i)上年同期|去年同期|上一季|a year earlier|prior|previous|此前");

  /** A quarter's figures are out within this many days of its end. */
  private static final int KNOWN_AFTER = 80;

  private static final BigDecimal CLOSE = new BigDecimal("0.1");
  // definition: what differs by less than half a hundredth is the mark itself
  private static final BigDecimal NIL = new BigDecimal("0.005");
  private static final BigDecimal FAR = new BigDecimal("0.4");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      for (int i = 0; i < sentence.claims().size(); i++) {
        Claim claim = sentence.claims().get(i);
        if (isPlain(claim) && !isSupposed(sentence)) {
          judge(sentence, i, dossier).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  /** Among the risks a mark without a figure beside it has not come yet: «营销费用率升破四成». */
  private static boolean isSupposed(ReadSentence sentence) {
    return sentence.sentence().part() == PartKind.RISKS && sentence.claims().size() == 1;
  }

  static boolean isPlain(Claim claim) {
    return !claim.conditional()
        && !claim.excluding()
        && !claim.figure().isRange()
        && claim.figure().width().isEmpty();
  }

  private static boolean isDenied(ReadSentence sentence, String lead) {
    return sentence.mayHold(NOT) && NOT.matcher(lead.replaceFirst("[^，。,]{1,4}$", "")).find();
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    String lead = sentence.text().substring(0, figure.from());
    boolean over = sentence.holdsIn(lead, OVER);
    boolean under = sentence.holdsIn(lead, NOT_REACHED);
    if (over == under
        || isDenied(sentence, lead)
        || claim.forecast()
        || !isOfNow(sentence, dossier)) {
      return Optional.empty();
    }
    Optional<BigDecimal> share = share(sentence, claim, dossier);
    if (share.isPresent()) {
      return wrong("R1", sentence, figure, over, share.get(), FAR);
    }
    if (DistanceWrong.isDistance(sentence, index) || claim.against().isPresent()) {
      return Optional.empty();
    }
    return level(sentence, claim, dossier)
        .or(() -> stated(sentence, claim, dossier))
        .flatMap(v -> wrong("R17", sentence, figure, over, v, CLOSE));
  }

  static boolean isOfNow(ReadSentence sentence, Dossier dossier) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
            .allMatch(p -> p.period().equals(dossier.quarter()))
        && sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .allMatch(p -> p.when() == Mention.When.CURRENT);
  }

  private static Optional<Diagnostic> wrong(
      String rule,
      ReadSentence sentence,
      StatedFigure figure,
      boolean over,
      BigDecimal value,
      BigDecimal reach) {
    BigDecimal said = figure.value();
    boolean near =
        value.subtract(said).abs().compareTo(said.abs().multiply(reach)) <= 0
            && value.signum() == said.signum();
    boolean right = over ? value.compareTo(said) >= 0 : value.compareTo(said) < 0;
    return right || !near || value.subtract(said).abs().compareTo(said.abs().multiply(NIL)) <= 0
        ? Optional.empty()
        : Optional.of(
            told(rule, sentence, figure.from(), figure.to(), Words.of(value, figure), over));
  }

  /** The share of the part that is named in the clause. */
  private static Optional<BigDecimal> share(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    int start = Clauses.start(sentence.text(), figure.from());
    String clause = sentence.text().substring(start, Clauses.end(sentence.text(), figure.to()));
    List<String> parts =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> s.from() >= start && s.to() <= figure.from() && !s.segment().isEmpty())
            .map(Mention.OfSegment::segment)
            .distinct()
            .toList();
    return figure.kind() == StatedFigure.Kind.PERCENT
            && parts.size() == 1
            && !sentence.holdsIn(start, figure.from(), MOVED)
            && SHARE.matcher(clause).find()
            && dossier
                .facts()
                .company()
                .splitWithPart(parts.getFirst())
                .filter(s -> s.of().isEmpty())
                .isPresent()
        ? new History(
                dossier.ground(),
                Subject.segment(Measure.REVENUE, parts.getFirst()),
                History.Of.SHARE)
            .now()
        : Optional.empty();
  }

  /** The level of what is named firmly. */
  private static Optional<BigDecimal> level(ReadSentence sentence, Claim claim, Dossier dossier) {
    Optional<Measure> measure = Measure.of(claim.measure());
    if (measure.isEmpty() || !isSaid(sentence, claim) || !claim.foreignScope().isEmpty()) {
      return Optional.empty();
    }
    boolean ratio = measure.get().isRatio();
    boolean kind =
        claim.figure().kind() == (ratio ? StatedFigure.Kind.PERCENT : StatedFigure.Kind.MONEY);
    if (!kind || (ratio && claim.change())) {
      return Optional.empty();
    }
    String segment = claim.segment().isEmpty() ? home(sentence, dossier) : claim.segment();
    return dossier
        .ground()
        .value(
            new Subject(measure.get(), segment, claim.basis().orElse(Basis.GAAP)),
            Stretch.of(dossier.quarter()));
  }

  /** The measure stands at the mark, but for the words that say on which side of it. */
  private static boolean isSaid(ReadSentence sentence, Claim claim) {
    int from = Clauses.start(sentence.text(), claim.figure().from());
    return claim.firm()
        || sentence.mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.from() >= from && m.to() <= claim.figure().from())
            .reduce((a, b) -> b)
            .filter(m -> m.measure().equals(claim.measure()))
            .filter(
                m ->
                    LINK.matcher(sentence.text().substring(m.to(), claim.figure().from()))
                        .matches())
            .isPresent();
  }

  /** «At home» is the part that is called domestic. */
  private static String home(ReadSentence sentence, Dossier dossier) {
    if (!sentence.holds(HOME)) {
      return "";
    }
    List<String> names =
        dossier.facts().company().segments().stream()
            .filter(ThresholdMissed::isHome)
            .map(Segment::id)
            .toList();
    return names.size() == 1 ? names.getFirst() : "";
  }

  private static boolean isHome(Segment segment) {
    for (Language language : Language.values()) {
      if (segment.name().has(language)
          && HOME_NAME.matcher(segment.name().in(language)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** What was stated outside the accounts for the note's own time. */
  private static Optional<BigDecimal> stated(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    int start = Clauses.start(sentence.text(), figure.from());
    String clause = sentence.text().substring(start, Clauses.end(sentence.text(), figure.to()));
    List<Statement> meant =
        CASH.matcher(clause).find()
            ? dossier.facts().statements().stream().filter(s -> isOf(s, CASH_STATED)).toList()
            : dossier.names().in(sentence.text(), clause);
    Set<BigDecimal> values = new LinkedHashSet<>();
    LocalDate known =
        dossier
            .facts()
            .quarter(dossier.quarter())
            .map(q -> q.end().plusDays(KNOWN_AFTER))
            .orElse(LocalDate.MAX);
    List<Statement> now =
        meant.stream()
            .filter(s -> s.high().isEmpty() && !isOf(s, THEN) && isOfKind(s, figure))
            .filter(s -> !s.asOf().isAfter(known))
            .toList();
    Optional<LocalDate> latest = now.stream().map(Statement::asOf).max(LocalDate::compareTo);
    now.stream()
        .filter(s -> latest.filter(s.asOf()::equals).isPresent())
        .forEach(s -> values.add(s.value()));
    return values.stream().min(Comparator.comparing(v -> v.subtract(figure.value()).abs()));
  }

  private static boolean isOf(Statement statement, Pattern words) {
    for (Language language : Language.values()) {
      if (statement.subject().has(language)
          && words.matcher(statement.subject().in(language)).find()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfKind(Statement statement, StatedFigure figure) {
    return switch (figure.kind()) {
      case MONEY -> statement.unit().equals(figure.currency());
      case COUNT -> statement.unit().equals("count") || statement.unit().equals("people");
      case PERCENT -> statement.unit().equals("%");
      default -> false;
    };
  }

  static Diagnostic told(
      String rule, ReadSentence sentence, int from, int to, String value, boolean over) {
    return Findings.error(
        rule,
        sentence.sentence().placeAt(from),
        "expected "
            + value
            + (rule.equals("R17") ? over ? " to lie above the mark" : " to lie below the mark" : "")
            + ", found "
            + sentence.text().substring(from, to).strip(),
        "",
        "近 and nearly lie below, 超 and more than above: change the word or the mark");
  }
}
