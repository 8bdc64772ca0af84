package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** R1: a share in words, such as «a quarter of sales», that a part does not pass or does reach. */
final class ShareInWords implements Check {

  private static final String HAN = "一半|半数|三分之一|三分之二|四分之一|四分之三|五分之一|五分之[二三四]";

  private static final Pattern PARTS =
      Pattern.compile(
          "(?i)\\b(?<part>a quarter|a third|half|two[- ]thirds|three[- ]quarters|a fifth|a tenth) of (?:(?:the|its|our|group|total|company|overall|net|this|quarterly|quarter|company|group|[Qq]uarter['’]s|company['’]s|group['’]s) ){0,4}(?:revenues?|sales|total|turnover|top line)\\b(?<from> (?:came|comes|stemmed|stems|was|is) (?:from|by way of|courtesy of|thanks to) )?"
              + "|(?:营收|收入|销售额|总额)的?(?:比重|比例|份额|占比)?(?:已|也|仍|均)?(?:为|达到?)?(?:超过|超|突破|越过|迈过|跨过|站上|过|逾|高于|接近|近|不足|不到|约为?)?了?\\s?(?<han>H)(?:(?<strong>强|有余|以上)|(?<weak>弱))?"
                  .replace("H", HAN)
              + "|(?<most>H)(?<more>以上|多|强)?的?(?:营收|收入|销售额|营业收入)".replace("H", HAN)
              + "|占(?:公司|集团)?(?:总|整体)?(?:营收|收入|营业收入)的?(?:比重|比例)?(?<over>过半|超半|逾半|大半)");

  private static final Pattern NEARLY =
      Pattern.compile("(?i)(?:(?<![最附])近|将近|接近|\\b(?:nearly|almost|just under))\\s*$");

  private static final Pattern BUT_FOR =
      Pattern.compile(
          "(?i)除|以外|之外|其余|其他|\\b(?:outside|excluding|except|without|other than|rest|remaining)\\b");

  private static final Pattern ABOUT =
      Pattern.compile(
          "(?i)(?:约|大约|约为|\\b(?:about|around|roughly|some|is|are|was|were|made up|represented))\\s*$");

  /** How far what is nearly or about a part may lie from it. */
  private static final BigDecimal NEAR = new BigDecimal("0.9");

  private static final BigDecimal FAR = new BigDecimal("1.1");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(PARTS)) {
      parts(sentence, dossier).ifPresent(findings::add);
    }
    return findings;
  }

  /** «passes a quarter of sales»: a part of the whole that is written in words. */
  private static Optional<Diagnostic> parts(ReadSentence sentence, Dossier dossier) {
    Matcher matcher = PARTS.matcher(sentence.text());
    if (!sentence.holds(PARTS) || !matcher.find() || !ThresholdMissed.isOfNow(sentence, dossier)) {
      return Optional.empty();
    }
    String lead = lead(sentence, matcher);
    boolean over =
        matcher.group("over") != null
            || matcher.group("more") != null
            || matcher.group("strong") != null
            || sentence.holdsIn(lead, ThresholdMissed.OVER);
    boolean under =
        matcher.group("weak") != null || sentence.holdsIn(lead, ThresholdMissed.NOT_REACHED);
    boolean about = !over && !under && sentence.holdsIn(lead, ABOUT);
    boolean nearly = under && sentence.holdsIn(lead, NEARLY);
    Optional<String> part =
        matcher.group("from") == null
            ? part(sentence, matcher.start())
            : behind(sentence, matcher.end());
    if ((over == under && !about) || part.isEmpty() || sentence.holdsIn(lead, BUT_FOR)) {
      return Optional.empty();
    }
    BigDecimal mark = mark(said(matcher));
    return new History(
            dossier.ground(), Subject.segment(Measure.REVENUE, part.get()), History.Of.SHARE)
        .now()
        .filter(
            v ->
                over
                    ? v.compareTo(mark) < 0
                    : (under && v.compareTo(mark) >= 0)
                        || (about && v.compareTo(mark.multiply(FAR)) > 0)
                        || ((about || nearly) && v.compareTo(mark.multiply(NEAR)) < 0))
        .map(
            v ->
                ThresholdMissed.told(
                    "R1",
                    sentence,
                    matcher.start(),
                    matcher.end(),
                    Words.plain(v.movePointRight(2), 1) + "%",
                    over || v.compareTo(mark) < 0));
  }

  /** What stands before the fraction: «超过营收的一半» and «营收超过一半» say the same. */
  private static String lead(ReadSentence sentence, Matcher matcher) {
    int from = matcher.start();
    int at = matcher.group("han") == null ? from : matcher.start("han");
    boolean before =
        sentence.holdsIn(0, from, ThresholdMissed.OVER)
            || sentence.holdsIn(0, from, ThresholdMissed.NOT_REACHED)
            || sentence.holdsIn(0, from, ABOUT);
    return sentence.text().substring(0, before ? from : at);
  }

  /** «half of revenue came from Imaging». */
  private static Optional<String> behind(ReadSentence sentence, int from) {
    List<Mention.OfSegment> named =
        sentence.mentions(Mention.OfSegment.class).stream().filter(s -> s.from() >= from).toList();
    return named.size() == 1 && named.getFirst().from() <= from + "the ".length()
        ? Optional.of(named.getFirst().segment()).filter(s -> !s.isEmpty())
        : Optional.empty();
  }

  /** The one part that the clause names before the share, or else the one of the sentence. */
  private static Optional<String> part(ReadSentence sentence, int end) {
    for (int start : new int[] {Clauses.start(sentence.text(), end), 0}) {
      List<String> named =
          sentence.mentions(Mention.OfSegment.class).stream()
              .filter(s -> s.from() >= start && s.to() <= end && !s.segment().isEmpty())
              .map(Mention.OfSegment::segment)
              .distinct()
              .toList();
      if (!named.isEmpty()) {
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String said(Matcher matcher) {
    return Stream.of("part", "han", "most", "over")
        .map(matcher::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal mark(String part) {
    return switch (part.toLowerCase(Locale.ROOT).replace('-', ' ')) {
      case "四分之一", "a quarter" -> new BigDecimal("0.25");
      case "三分之一", "a third" -> new BigDecimal("0.3333");
      case "三分之二", "two thirds" -> new BigDecimal("0.6667");
      case "四分之三", "three quarters" -> new BigDecimal("0.75");
      case "五分之一", "a fifth" -> new BigDecimal("0.2");
      case "五分之二" -> new BigDecimal("0.4");
      case "五分之三" -> new BigDecimal("0.6");
      case "五分之四" -> new BigDecimal("0.8");
      case "a tenth" -> new BigDecimal("0.1");
      default -> new BigDecimal("0.5");
    };
  }
}
