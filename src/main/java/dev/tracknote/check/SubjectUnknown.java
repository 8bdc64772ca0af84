package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Segment;
import dev.tracknote.facts.Statement;
import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * R20: a rate, a number or an amount of something outside the accounts of which neither the facts
 * nor the statements nor the minutes speak at all: «win rates climbed to 61%», «良率达 93%». Another
 * figure that happens to be as large does not hold it.
 */
final class SubjectUnknown implements Check {

  /** How its findings begin. */
  static final String UNHEARD = "expected facts, statements or minutes to speak of ";

  /** What is counted or measured beside the accounts, in many trades; the head of its name. */
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(?i)\\b(?:(?<en>win(?:ning)?|hit|success|conversion|repeat|renewal|retention|churn|attach|take|default|delinquency|cure|vacancy|utili[sz]ation|occupancy|completion|response|reorder|return|scrap|defect|sell-through|cancellation|no-show|complaint|attrition|turnover)[ -]rates?|(?<word>yields?|retention|churn|utili[sz]ation|satisfaction|net promoter|backlogs?|order books?|orders|pipelines?|wish ?lists?|waiting lists?|pre-?orders?|pre-?registrations?|tenders?|contracts?|mandates?|memberships?|members|subscribers?|users|downloads?|installs|settlements?|rebates?|subsid(?:y|ies)|headcount|employees|patients|prescriptions?|trials|footfall|visitors?|baskets?|registrations?|sign-?ups|signings|charge-offs|deposits|delinquenc(?:y|ies)|delinquents|impairments|customers?|clients?|showrooms?|warehouses?|franchisees?|dealers?|applications?|applicants?|policyholders?|policies|attendance|viewers?|audiences?|listeners?|licen[cs]es|patents?|suppliers?|vendors?|installations?|reservations?|shipments?|deliveries|transactions|cancellations|complaints|refunds|grants?|penalt(?:y|ies)|fines?|damages|awards?))\\b"
              + "|(?<zh>中标率|中标|胜率|良品?率|稼动率|开工率|利用率|留存率?|流失率|续约率?|续费率?|续订率?|复购率?|满意度|净推荐值|好评率|投诉率?|市占率|渗透率|搭载率|转化率|售罄率|出勤率|离职率|退货率|次品率|达产率|命中率|通过率|在手订单|订单|储备项目|意向|愿望单|预约|预售|投标|招标|框架协议|新签合同|合同额|会员|订户|付费用户|用户|下载量?|日活|月活|补贴|返利|和解金?|赔偿|罚款|专利|员工|人员|患者|处方|受试者|客流|笔单价|注册|签约|新签|核销|拨备(?!前)|逾期率?|客户|供应商|合作伙伴|经销商|加盟商|展厅|仓库|保单|观众|播放量?|成交额|撮合额|装机量?|开户|投诉|退款|换机|坪效|人效|渠道库存|动销率?|库销比|点位|网点|充电桩|运力)");

  private static final Pattern DERIVED =
      Pattern.compile(
          "(?i)四舍五入|反推|倒推|推算|折算|测算|平均|每|人均|相当于|假设|若|如果|implied|implies|impl(?:y|ies)|works out|on average|\\bper\\b|equivalent|each|assum|\\bif\\b|would|could|might");

  private static final Pattern REACHED =
      Pattern.compile("(?i)万|亿|million|billion|thousand|%|[％成]|\\bper ?cent|basis points?|基点");

  private static final Pattern SCORE = Pattern.compile("(?i)satisfaction|promoter|满意度|净推荐|好评");

  private static final int AHEAD = 48;
  private static final int BEHIND_LATIN = 44;
  private static final int BEHIND_HAN = 10;
  private static final BigDecimal THOUSAND = BigDecimal.TEN.pow(3);

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    Known known = new Known(dossier);
    for (ReadSentence sentence : dossier.note()) {
      if (sentence.mayHold(OUTSIDE) && isTold(sentence) && !holdsStated(sentence, dossier)) {
        find(sentence, known).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** «Headcount grew 8.8% to 2,840»: the level is on record under another name. */
  private static boolean holdsStated(ReadSentence sentence, Dossier dossier) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> !f.isRange() && (isLargeCount(f) || isFineAmount(f)))
        .anyMatch(f -> dossier.pool().isQuoted(f));
  }

  private static boolean isLargeCount(StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.COUNT
        && figure.value().compareTo(THOUSAND) >= 0
        && figure.step().compareTo(THOUSAND) < 0;
  }

  /** An amount to three digits, as large as which no other is by chance. */
  private static boolean isFineAmount(StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.MONEY
        && figure.value().abs().compareTo(figure.step().movePointRight(2)) >= 0;
  }

  private static boolean isTold(ReadSentence sentence) {
    PartKind part = sentence.sentence().part();
    return part != PartKind.PICKS
        && part != PartKind.RISKS
        && !sentence.isRow()
        && !sentence.claims().isEmpty()
        && ClaimWithoutSource.isUnattributed(sentence)
        && sentence.mentions(Mention.OfCondition.class).isEmpty()
        && sentence.text().indexOf(Sentence.REFERENCE) < 0
        && !sentence.holds(DERIVED);
  }

  private static Optional<Diagnostic> find(ReadSentence sentence, Known known) {
    return sentence
        .firstMasked(
            OUTSIDE,
            m ->
                !known.holds(word(m))
                    && !isNamed(sentence, m.start(), m.end())
                    && figure(sentence, m).isPresent())
        .flatMap(m -> figure(sentence, m).map(c -> told(sentence, c.figure(), m.group())));
  }

  private static Optional<Claim> figure(ReadSentence sentence, Matcher outside) {
    return sentence.claims().stream()
        .filter(c -> isOf(sentence, c.figure(), outside.start(), outside.end()))
        .filter(c -> isWeighty(sentence, c.figure(), outside.end()))
        .findFirst();
  }

  /** The word without what tells one from many, or a rate from a number. */
  private static String word(Matcher matcher) {
    String zh = matcher.group("zh");
    if (zh != null) {
      return zh.length() > 2 ? zh.replaceFirst("[率量额度数]$", "") : zh;
    }
    String en = matcher.group("en") != null ? matcher.group("en") : matcher.group("word");
    return en.toLowerCase(Locale.ROOT)
        .replaceFirst("(?:ies|y|ships?|ments?|s)$", "")
        .replaceFirst("ing$", "");
  }

  private static boolean isNamed(ReadSentence sentence, int from, int to) {
    return sentence.mentions().stream()
        .filter(m -> m.from() < to && m.to() > from)
        .anyMatch(m -> m instanceof Mention.OfMeasure || m instanceof Mention.OfSegment);
  }

  /** In its clause behind what it measures, or right before it. */
  private static boolean isOf(ReadSentence sentence, StatedFigure figure, int from, int to) {
    String text = sentence.text();
    int start = Clauses.start(text, figure.from());
    int end = Clauses.end(text, figure.to());
    boolean account =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .anyMatch(m -> m.from() >= start && m.to() <= figure.from() && m.from() >= to);
    int reach = Han.isIn(text) ? BEHIND_HAN : BEHIND_LATIN;
    boolean ahead = from >= start && to <= figure.from() && figure.from() - to <= AHEAD && !account;
    boolean behind = from >= figure.to() && to <= end && from - figure.to() <= reach;
    return ahead || behind;
  }

  private static boolean isWeighty(ReadSentence sentence, StatedFigure figure, int to) {
    return switch (figure.kind()) {
      case MONEY, PERCENT, POINTS -> true;
      case COUNT ->
          figure.to() <= to
              || sentence.holdsIn(figure.from(), figure.to(), REACHED)
              || sentence.holds(SCORE);
      case MULTIPLE -> false;
    };
  }

  /** Everything that the facts and the minutes speak of, gathered for the first word. */
  private static final class Known {

    private final Dossier dossier;
    private @Nullable String text;

    Known(Dossier dossier) {
      this.dossier = dossier;
    }

    boolean holds(String word) {
      String known = text;
      if (known == null) {
        known = gathered();
        text = known;
      }
      return known.contains(word);
    }

    private String gathered() {
      StringBuilder known = new StringBuilder();
      for (Statement statement : dossier.facts().statements()) {
        add(statement.subject(), known);
      }
      for (Segment segment : dossier.facts().company().segments()) {
        add(segment.name(), known);
      }
      dossier.minutes().forEach(s -> known.append(s.text()).append('\n'));
      return known.toString().toLowerCase(Locale.ROOT);
    }

    private static void add(Wording name, StringBuilder known) {
      for (Language language : Language.values()) {
        if (name.has(language)) {
          known.append(name.in(language)).append('\n');
        }
      }
    }
  }

  private static Diagnostic told(ReadSentence sentence, StatedFigure figure, String what) {
    return Findings.warning(
        "R20",
        sentence.sentence().placeAt(figure.from()),
        UNHEARD + what.strip() + ", found nothing but " + sentence.typed(figure),
        "name the source in the sentence, or enter the figure in statements.csv");
  }
}
