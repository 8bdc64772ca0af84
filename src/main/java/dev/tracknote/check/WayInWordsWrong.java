package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R2: «毛利率环比改善，同比下滑», «revenue rose year on year and fell quarter on quarter»: what is told without
 * figures to have gone one way went the other.
 */
final class WayInWordsWrong implements Check {

  private static final String SOFTLY =
      "(?:均|都|也|亦|又|仍|再度|继续|则|却|反而|实现|出现|呈现?|有所|明显|显著|大幅|小幅|略有|略|微|进一步|持续|温和|稳步|快速|双双|转为|转)*";

  private static final String SOFTLY_EN =
      "(?: (?:slightly|again|modestly|sharply|further|strongly|markedly|somewhat|both|notably|marginally|a little))*";

  /** A comparison and a way, in the order of either language. */
  private static final Pattern MOVED =
      Pattern.compile(
          "(?i)(?:(?<yoy>同比|[较比](?:上年|去年)同期)|(?<qoq>环比|[较比]上一?季度?)|[较比]\\s?(?<then>FY\\d\\d(?:\\d\\d)?Q\\d)\\s?)SOFTLY(?:(?<up>增长|上升|提升|提高|上涨|增加|回升|改善|扩张|走高|走阔|攀升|抬升)|(?<down>下降|下滑|减少|回落|降低|下跌|恶化|走低|下行|缩减|萎缩|走弱))了?(?=\\s?(?:[，。；、,;]|$|而|但|并|且|同时))"
                  .replace("SOFTLY", SOFTLY)
              + "|\\b(?:(?<upen>rose|grew|increased|improved|climbed|expanded|widened|gained|risen|grown|up|higher)|(?<downen>fell|declined|decreased|dropped|slipped|narrowed|contracted|deteriorated|shrank|eased|fallen|shrunk|down|lower))SOFTLY (?:(?<yoyen>year[- ](?:on|over)[- ]year|YoY|y/y|(?:from|than) a year (?:ago|earlier|before)|o(?:n|ver) the year)|(?<qoqen>sequentially|quarter[- ](?:on|over)[- ]quarter|QoQ|q/q|(?:from|than) (?:the (?:previous|prior) quarter|a quarter (?:ago|earlier|before))|on the quarter)|(?:from|than in) (?<thenen>FY\\d\\d(?:\\d\\d)?Q\\d))(?=[,.;]|$| (?:and|but|while|whereas|yet|though)\\b)"
                  .replace("SOFTLY", SOFTLY_EN));

  /** Between what moved and the words for it. */
  private static final Pattern LED =
      Pattern.compile(
          "(?i)(?:\\s|收入|营收|业务|板块|分部|规模|在?本季度?|当季|也|亦|均|仍|则|却|\\b(?:revenues?|sales|business|segment|also|again|still|has|have|was|is|were|are|itself)\\b)*");

  /** Between one way and the next of the same thing. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?i)[\\s，,、]*(?:但|而|并|且|同时|and|but|yet|though|although|while)?[\\s，,]*(?:也|仍|却|则|was|is|also|still)?\\s?");

  /** What may stand before the thing in its clause without making another thing of it. */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)(?:\\s|□|公司的?|集团的?|本季度?的?|当季的?|该季的?|其中|此外|同时|另外|不过|尽管|虽然|而|但|且|的|[（(]|\\b(?:the|its|company['’]s|group['’]s|reported|total|and|but|while|meanwhile|however|although|though|in|this|quarter|for|as)\\b)*");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)剔除|不变汇率|固定汇率|恒定汇率|有机|内生|同店|可比|累计|此前|之前|先前|曾|行业|同业|人均|单位|每|增速|增量|\\b(?:constant|currenc\\w*|organic|like-for-like|comparable|underlying|previously|used to|had|industry|peers?|per|growth|pace|cumulative)\\b");

  /** Of a cost nobody can tell whether it went up where it got better. */
  private static final Pattern BETTER =
      Pattern.compile("(?i)改善|恶化|improved|deteriorated|widened|narrowed");

  private static final List<Measure> PROFITS =
      List.of(Measure.GROSS_MARGIN, Measure.OPERATING_MARGIN, Measure.NET_MARGIN);

  private static final BigDecimal SLIGHT = new BigDecimal("0.0006");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(MOVED)) {
      if (isPlain(sentence, dossier)) {
        Moves moves = new Moves(sentence, dossier, new ArrayList<>());
        sentence.each(MOVED, moves::judge);
        findings.addAll(moves.findings());
      }
    }
    return findings;
  }

  private static boolean isPlain(ReadSentence sentence, Dossier dossier) {
    return !sentence.isRow()
        && PartsMeant.isAsserted(sentence)
        && sentence.mentions(Mention.OfExclusion.class).isEmpty()
        && sentence.mentions(Mention.OfLoss.class).isEmpty()
        && !sentence.holds(OTHER)
        && !Span.isYearly(sentence)
        && dossier.scenes().before(sentence).stream().noneMatch(Span::isYearly);
  }

  /** What a line is told to have done, one after the other, in a sentence. */
  private static final class Moves {

    private final ReadSentence sentence;
    private final Dossier dossier;
    private final List<Diagnostic> findings;
    private Optional<Named> last = Optional.empty();
    private int end;

    Moves(ReadSentence sentence, Dossier dossier, List<Diagnostic> findings) {
      this.sentence = sentence;
      this.dossier = dossier;
      this.findings = findings;
    }

    List<Diagnostic> findings() {
      return findings;
    }

    void judge(Matcher moved) {
      Optional<Named> named =
          named(moved.start())
              .or(
                  () ->
                      last.filter(
                          l ->
                              GOES_ON
                                  .matcher(sentence.text().substring(end, moved.start()))
                                  .matches()));
      last = named;
      end = moved.end();
      boolean up = moved.group("up") != null || moved.group("upen") != null;
      boolean wrong =
          named
              .filter(n -> !isOtherTime(moved))
              .filter(n -> !BETTER.matcher(moved.group()).find() || PROFITS.contains(n.measure()))
              .filter(n -> wentOtherWay(n, base(moved), up))
              .isPresent();
      if (wrong) {
        findings.add(finding(sentence, moved, named.get(), up));
      }
    }

    /** What is named right before the words, whole and unmixed with other words. */
    private Optional<Named> named(int at) {
      List<Mention> names =
          sentence.mentions().stream()
              .filter(m -> m instanceof Mention.OfMeasure || m instanceof Mention.OfSegment)
              .filter(m -> m.to() <= at)
              .toList();
      if (names.isEmpty()
          || !LED.matcher(sentence.text().substring(names.getLast().to(), at)).matches()) {
        return Optional.empty();
      }
      int start = Clauses.start(sentence.text(), at);
      if (!LEAD.matcher(bare(start, names.getLast().to())).matches()) {
        return Optional.empty();
      }
      List<Mention> own = names.stream().filter(m -> m.from() >= start).toList();
      List<Mention.OfSegment> parts = only(Mention.OfSegment.class, own);
      List<Mention.OfMeasure> lines = only(Mention.OfMeasure.class, own);
      if (parts.size() > 1 || lines.size() > 1 || own.isEmpty()) {
        return Optional.empty();
      }
      Optional<Measure> measure =
          lines.isEmpty() ? Optional.of(Measure.REVENUE) : Measure.of(lines.getFirst().measure());
      String part = parts.isEmpty() ? "" : parts.getFirst().segment();
      List<Basis> bases =
          sentence.mentions(Mention.OfBasis.class).stream()
              .filter(b -> b.from() >= start && b.to() <= at)
              .map(Mention.OfBasis::basis)
              .toList();
      return measure
          .filter(m -> sentence.mentions(Mention.OfShare.class).isEmpty())
          .map(
              m ->
                  new Named(
                      m, part, bases.isEmpty() ? List.copyOf(dossier.ground().bases()) : bases));
    }

    /** A stretch of the sentence with its names, bases and periods blanked. */
    private String bare(int from, int to) {
      StringBuilder bare = new StringBuilder(sentence.text().substring(from, to));
      for (Mention mention : sentence.mentions()) {
        boolean names =
            mention instanceof Mention.OfMeasure
                || mention instanceof Mention.OfSegment
                || mention instanceof Mention.OfBasis
                || mention instanceof Mention.OfPeriod;
        if (names && mention.from() >= from && mention.to() <= to) {
          for (int i = mention.from(); i < mention.to(); i++) {
            bare.setCharAt(i - from, ' ');
          }
        }
      }
      return bare.toString();
    }

    /** Another time than the note's own is told of, but as what the move is measured from. */
    private boolean isOtherTime(Matcher moved) {
      boolean period =
          sentence.mentions(Mention.OfPeriod.class).stream()
              .anyMatch(p -> !p.period().equals(dossier.quarter()) && !isBase(p.from()));
      boolean relative =
          sentence.mentions(Mention.OfRelativePeriod.class).stream()
              .anyMatch(p -> p.when() != Mention.When.CURRENT && !isBase(p.from()));
      boolean told =
          sentence.claims().stream()
              .map(Claim::figure)
              .anyMatch(f -> f.from() >= moved.start() && f.from() <= moved.end());
      return period || relative || told;
    }

    private boolean isBase(int at) {
      Matcher moved = MOVED.matcher(sentence.text());
      while (moved.find()) {
        if (moved.start() <= at && at < moved.end()) {
          return true;
        }
      }
      return false;
    }

    private Optional<Stretch> base(Matcher moved) {
      Stretch now = Stretch.of(dossier.quarter());
      String then = moved.group("then") != null ? moved.group("then") : moved.group("thenen");
      if (then != null) {
        return FiscalQuarter.parse(then.toUpperCase(java.util.Locale.ROOT))
            .filter(q -> q.compareTo(dossier.quarter()) < 0)
            .map(Stretch::of);
      }
      boolean year = moved.group("yoy") != null || moved.group("yoyen") != null;
      return Optional.of(year ? now.yearAgo() : now.previous());
    }

    /** Whether it clearly went the other way on each basis that can be meant. */
    private boolean wentOtherWay(Named named, Optional<Stretch> base, boolean up) {
      boolean known = false;
      for (Basis basis : named.bases()) {
        Subject subject = new Subject(named.measure(), named.part(), basis);
        Optional<BigDecimal> move = base.flatMap(b -> move(subject, b));
        if (move.isPresent()) {
          known = true;
          if (move.get().signum() > 0 == up || move.get().abs().compareTo(SLIGHT) < 0) {
            return false;
          }
        }
      }
      return known;
    }

    private Optional<BigDecimal> move(Subject subject, Stretch base) {
      Optional<BigDecimal> now = positive(subject, Stretch.of(dossier.quarter()));
      Optional<BigDecimal> then = positive(subject, base);
      if (now.isEmpty() || then.isEmpty()) {
        return Optional.empty();
      }
      BigDecimal move = now.get().subtract(then.get());
      return Optional.of(subject.measure().isRatio() ? move : Rounding.quotient(move, then.get()));
    }

    private Optional<BigDecimal> positive(Subject subject, Stretch time) {
      return dossier.ground().value(subject, time).filter(v -> v.signum() > 0);
    }
  }

  private static <T extends Mention> List<T> only(Class<T> kind, List<Mention> mentions) {
    return mentions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * What is told to have moved.
   *
   * @param bases on which it can be meant
   */
  private record Named(Measure measure, String part, List<Basis> bases) {}

  private static Diagnostic finding(ReadSentence sentence, Matcher moved, Named named, boolean up) {
    String subject = new Subject(named.measure(), named.part(), named.bases().getFirst()).id();
    return Findings.error(
        "R2",
        sentence.sentence().placeAt(moved.start()),
        "expected "
            + subject
            + (up ? " to have gone down" : " to have gone up")
            + ", found \""
            + moved.group()
            + "\"",
        "",
        "compare the two values, and turn the word round");
  }
}
