package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Segment;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * R14: a segment under a name that it has not in company.json: its own value, growth or share is
 * told of something that no segment is called, or another word for it is the subject of business.
 */
final class SecondName implements Check {

  private static final String BUSINESS =
      "(?:(?:仍|已|也|继续)?(?:是|为)第[一二三]大|较 ?FY|在[^，。；]{1,12}中的|占比|占[^有领据]|营收|收入|销售额|同比|环比|增速|增长|下降|下滑|贡献|实现|录得|的同比|的环比|的营收|的占比|的收入|的增速|为|达|[:：]?\\s?\\d)";
  private static final Pattern NAME =
      Pattern.compile(
          "^\\s*(?:其中|而|且|但|同时|此外|另外|本季|当季|单季|公司|公司的|按[^，]{1,4}看|和|与|以及|及)?(?<name>[\\p{IsHan}A-Za-z/&]{2,10}?(?:事业部|业务|部门|分部|板块|条线|产品线|渠道|市场)?)(?="
              + BUSINESS
              + ")");
  private static final Pattern NAME_EN =
      Pattern.compile(
          "^\\s*(?:[Tt]he |[Ii]ts |[Aa]nd |[Ww]hile |[Mm]eanwhile |[Oo]f which |[Aa]s for |[Bb]ut )*(?<name>[A-Z][\\w&'-]*(?: (?:and )?[A-Za-z&'-]+){0,3}?)(?=(?: (?:revenues?|sales|business|segment|division|unit))?,? (?:of|is|are|was|were|at|has (?:lifted|raised|grown|increased|gained)|came|rose|fell|grew|gained|climbed|brought|contributed|made|makes|accounted|accounts|added|reached|generated|declined|increased|took) )");
  static final Pattern NOBODY =
      Pattern.compile(
          "(?i)^(?:非|传统|新兴|存量|增量)|^[则再便]|^[单只光仅再]看|^(?:来到|变为|回到)|^(?:准确|精确|确切|具体)[数值金]|\\b(?:itself|themselves)\\b|\\b(?:exact|precise|actual|resulting|corresponding) (?:figure|number|ratio|proportion|percentage|amount|value)s?\\b|一项|第[一二三四五六1-6]大?$|^其|^(?:[升降增减回]|上升|下降|回升|回落|提升|提高)[至到]|^(?:其中|已占?|均已|仍占?)$|^(?:单?第?[一二三四]?季度?|单季度?|[上下]半年|全年)$|^(?:同比|环比|增速|增幅|带来)|^[一二三四五六七八九十两各全]大?[条项类个块家线地]|^(?:约|将|大约|近|仅)?占|^分别|^(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten) |[两二三四五六七八九][大个块项条类](?:主要|核心)?(?:业务|板块|分部|品类|条线)|(?:^|\\s)(?:former|latter)\\b|^(?:(?:just |only |slightly |a little |well |rather )*(?:over|under|above|below|more than|less than|about|around|roughly|some|nearly|almost|close to) )?(?:an? |one |two |three )?(?:third|quarter|fifth|half|tenth)s?\\b|^an? (?-i:[a-z])|^(?:its?|the|their|our|this|that|these|those|both|all|each|his|her|such|here|there|at|in|on|by|for|of|and|what|which|who|whatever|whichever|they|we|he|she|everything|anything|nothing|something|much|most|more|less|half|neither|either|none|any|every|some)$|^(?:达到?|录得|实现|重(?:分类|述|列)后?|调整后?|剔除.*|口径.*|同口径)$|^(?:the )?(?:category|segment|unit|division|business|line|region|market|area|part|product|brand)$|\\b(?:else|elsewhere|remainder|balance|delta|comparison)\\b|^(?:by|for|on|among|across|within|besides|after|before|against)\\s|^(?:凭借|凭着|依靠|依托|借助|得益|受益|受惠|随着|由于|因为|尽管|虽然?|即便|即使|鉴于|截至|截止|按|据|以|在|从|由|对(?!公)|较|比|与)|^(?:[高低多少优好差慢快大小]于|低过|高过|不及|超过|相当于)|[上去]年|同期|订单|同店|规模|竞争|出货|销量|价格|单价|均价|用户|产能|装机|需求|人数|数量|汇兑|行业|全球|全国|公司|集团|整体|总|合计|两者|三者|前者|后者|其余|其他|剩余|该|这|两项|三项|上述|部分|本季|财年|利润|现金|存货|库存|费用|成本|毛利|净利|每股|"
              + GuidanceWords.ZH
              + "|^(?:确切|准确|精确|具体|实际|真实)|^[则却便亦还又竟只才遂仅](?!有)|^(?:来到|走到|站[上在稳]|收[于在]|抵达|触及)"
              + "|预期|增量|差额|金额|\\b(?:group|company|total|both|two|three|together|rest|others?|it|they|this|that|quarter|earnings|profit|income from operations|costs?|cash|dividends?|guidance|consensus|net income|gross profit|operating income|charge|shipments?|orders?|customers?|prices?|volumes?|units?|traffic|members?|visits?|capacity|headcount|installations?|exchange|market|share|stores? in)\\b(?!-)");
  private static final Pattern ORGANISED = Pattern.compile(".*(?:事业部|部门|分部|板块|条线|产品线)$");

  private static final Pattern CALLED =
      Pattern.compile(
          "(?i)(?:事业群|事业部|业务|部门|分部|板块|条线|产品线|大区)$|\\b(?:segment|unit|division|arm|franchise|line|income)(?: (?:thus|now|again|also|still|alone))?$");

  /** Behind what has a revenue or a share of its own: nobody but a part of the company. */
  private static final Pattern HAS =
      Pattern.compile("^(?:业务)?(?:的(?:收入|营收|销售额)?(?:占比|营收|收入|销售额)|(?:收入|营收|销售额)?占比)");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    NameInPassing note = new NameInPassing(dossier);
    for (ReadSentence sentence : dossier.sentences().prose()) {
      passing(sentence, note, dossier)
          .or(() -> subject(sentence, dossier))
          .ifPresent(findings::add);
    }
    return findings;
  }

  /** Who speaks in the minutes calls things as he likes, as long as he gives no figures. */
  private static Optional<Diagnostic> passing(
      ReadSentence sentence, NameInPassing note, Dossier dossier) {
    boolean own = sentence.sentence().place().file().equals(dossier.commentary().file());
    return own ? note.find(sentence) : Optional.empty();
  }

  /** The subjects of the clauses, where they are no known name. */
  private static Optional<Diagnostic> subject(ReadSentence sentence, Dossier dossier) {
    List<StatedFigure> figures = figures(sentence);
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    String masked = sentence.masked();
    int last = figures.stream().mapToInt(StatedFigure::from).max().orElse(-1);
    int start = 0;
    while (start <= last) {
      int end = Clauses.end(masked, start);
      Optional<Diagnostic> fault = subject(sentence, masked, start, end, figures, dossier);
      if (fault.isPresent()) {
        return fault;
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  private static Optional<Diagnostic> subject(
      ReadSentence sentence,
      String masked,
      int start,
      int end,
      List<StatedFigure> all,
      Dossier dossier) {
    String clause = masked.substring(start, Math.max(start, end));
    Pattern names = Han.isIn(clause) ? NAME : NAME_EN;
    if (!sentence.mayHold(names)) {
      return Optional.empty();
    }
    Matcher matcher = names.matcher(clause);
    if (!matcher.lookingAt()
        || isKnown(sentence, start + matcher.start("name"), start + matcher.end("name"))) {
      return Optional.empty();
    }
    String name = matcher.group("name").strip();
    int behind = start + matcher.end("name");
    List<StatedFigure> figures = all.stream().filter(f -> f.from() >= behind).toList();
    if (figures.isEmpty()
        || CompanyNames.isShortened(name, dossier.vocabulary().company())
        || NOBODY.matcher(name).find()
        || Namesakes.core(name).length() < 2) {
      return Optional.empty();
    }
    List<Segment> cut = segments(dossier).filter(s -> isCut(name, s, dossier)).toList();
    return (cut.isEmpty() ? segments(dossier) : cut.stream())
        .filter(s -> isSecondName(sentence, name, behind, s, figures, dossier))
        .findFirst()
        .map(s -> told(sentence, start + matcher.start("name"), name, s));
  }

  private static Stream<Segment> segments(Dossier dossier) {
    return dossier.facts().company().segments().stream();
  }

  /** Whether a word of the trade or a stated series stands at the name. */
  static boolean isKnown(ReadSentence sentence, int from, int to) {
    return sentence.mentions().stream()
        .filter(
            m ->
                m instanceof Mention.OfSegment
                    || m instanceof Mention.OfMeasure
                    || m instanceof Mention.OfPeriod
                    || m instanceof Mention.OfComparison
                    || m instanceof Mention.OfRelativePeriod
                    || m instanceof Mention.OfBasis
                    || m instanceof Mention.OfOutlook)
        .anyMatch(m -> m.from() < to && m.to() > from);
  }

  /** The weighty figures, which are told of what has been. */
  private static List<StatedFigure> figures(ReadSentence sentence) {
    return sentence.claims().stream()
        .filter(c -> !c.forecast() && !c.conditional())
        .map(Claim::figure)
        .filter(f -> f.kind() != StatedFigure.Kind.COUNT)
        .toList();
  }

  private static boolean isSecondName(
      ReadSentence sentence,
      String name,
      int behind,
      Segment segment,
      List<StatedFigure> figures,
      Dossier dossier) {
    List<String> official = dossier.vocabulary().segments().getOrDefault(segment.id(), List.of());
    boolean cut = isCut(name, segment, dossier);
    if (cut && !ORGANISED.matcher(name).matches()) {
      return false;
    }
    StatedFigure first = figures.getFirst();
    // «抛开移动游戏不谈，余下 1.43 亿英镑»: what is left is the other part's, whatever it is called
    boolean own =
        sentence.mentions(Mention.OfExclusion.class).stream().noneMatch(e -> e.to() <= first.from())
            && (isOwnAmount(first, segment, 2, dossier)
                || isOwnShare(sentence, first, segment, dossier));
    if ((own
            && (isCalledOne(name)
                || sentence.holdsIn(behind, Math.min(sentence.text().length(), behind + 8), HAS)
                || !isSpokenOf(segment, sentence, dossier)))
        || official.stream().anyMatch(o -> dossier.namesakes().isSynonym(name, o))) {
      return true;
    }
    boolean related =
        cut || official.stream().anyMatch(o -> dossier.namesakes().isRelated(name, o));
    return related && figures.stream().anyMatch(f -> isOwnRate(f, segment, dossier));
  }

  /** Called a business or a unit: a name, whatever stands beside it. */
  private static boolean isCalledOne(String name) {
    return CALLED.matcher(name).find();
  }

  /**
   * «境内 …，本季定格于 8.32 亿美元»: the segment is named under its own name in the sentence, or was the last
   * of which the paragraph told, so that its figure needs no name.
   */
  private static boolean isSpokenOf(Segment segment, ReadSentence sentence, Dossier dossier) {
    List<ReadSentence> told = new ArrayList<>(dossier.scenes().before(sentence));
    told.add(sentence);
    return told.reversed().stream()
        .map(SecondName::named)
        .filter(n -> !n.isEmpty())
        .findFirst()
        .filter(n -> n.contains(segment.id()))
        .isPresent();
  }

  private static List<String> named(ReadSentence sentence) {
    return sentence.mentions(Mention.OfSegment.class).stream()
        .map(Mention.OfSegment::segment)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /**
   * A name cut short is that segment's, and no second name of another: Fees of Fees and
   * Commissions.
   */
  private static boolean isCut(String name, Segment segment, Dossier dossier) {
    return dossier.vocabulary().segments().getOrDefault(segment.id(), List.of()).stream()
        .anyMatch(o -> dossier.namesakes().isCut(name, o));
  }

  /** The share of this segment alone, typed to a tenth of a percent where a share is told. */
  private static boolean isOwnShare(
      ReadSentence sentence, StatedFigure figure, Segment segment, Dossier dossier) {
    boolean fine =
        figure.kind() == StatedFigure.Kind.PERCENT
            && figure.step().compareTo(new BigDecimal("0.001")) <= 0;
    return fine
        && !sentence.mentions(Mention.OfShare.class).isEmpty()
        && segments(dossier).filter(s -> isShare(figure, s, dossier)).count() == 1
        && isShare(figure, segment, dossier);
  }

  private static boolean isShare(StatedFigure figure, Segment segment, Dossier dossier) {
    Subject subject = Subject.segment(Measure.REVENUE, segment.id());
    return new History(dossier.ground(), subject, History.Of.SHARE)
        .now()
        .filter(v -> Tolerance.exact(figure, v))
        .isPresent();
  }

  /** Typed to three digits or more, and the value of this segment alone. */
  private static boolean isOwnAmount(
      StatedFigure figure, Segment segment, int digits, Dossier dossier) {
    boolean precise =
        figure.kind() == StatedFigure.Kind.MONEY
            && figure.value().abs().compareTo(figure.step().movePointRight(digits)) >= 0;
    return precise
        && isNow(figure, Subject.segment(Measure.REVENUE, segment.id()), dossier)
        && !isNow(figure, Subject.company(Measure.REVENUE), dossier)
        && dossier.facts().statements().stream().noneMatch(s -> Tolerance.exact(figure, s.value()));
  }

  private static boolean isNow(StatedFigure figure, Subject subject, Dossier dossier) {
    return dossier
        .ground()
        .value(subject, now(dossier))
        .filter(v -> Tolerance.exact(figure, v))
        .isPresent();
  }

  private static boolean isOwnRate(StatedFigure figure, Segment segment, Dossier dossier) {
    Subject subject = Subject.segment(Measure.REVENUE, segment.id());
    boolean fine =
        figure.kind() == StatedFigure.Kind.PERCENT
            && figure.step().compareTo(new BigDecimal("0.001")) <= 0;
    return (fine
            && Stream.of(History.Of.YEAR_ON_YEAR, History.Of.QUARTER_ON_QUARTER, History.Of.SHARE)
                .map(of -> new History(dossier.ground(), subject, of).now())
                .anyMatch(v -> v.filter(x -> Tolerance.exact(figure, x)).isPresent()))
        || isOwnAmount(figure, segment, 1, dossier);
  }

  private static Stretch now(Dossier dossier) {
    return Stretch.of(dossier.quarter());
  }

  /** In the language of the sentence. */
  private static String name(ReadSentence sentence, Segment segment) {
    Language language = Han.isIn(sentence.text()) ? Language.ZH : Language.EN;
    return segment.name().has(language) ? segment.name().in(language) : segment.id();
  }

  static Diagnostic told(ReadSentence sentence, int at, String name, Segment segment) {
    return Findings.error(
        "R14",
        sentence.sentence().placeAt(at),
        "expected the segment by its name " + name(sentence, segment) + ", found \"" + name + "\"",
        "",
        "use one name for one segment throughout");
  }
}
