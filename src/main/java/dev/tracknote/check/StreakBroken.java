package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.HanNumber;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R12: «n quarters in a row» that the stored history does not bear out. */
final class StreakBroken implements Check {

  private static final String EN =
      "\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen";
  private static final String NTH =
      "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth";
  private static final Pattern STREAK =
      Pattern.compile(
          "(?i)连续\\s?(?:第\\s?)?(\\d{1,2}|[一二两三四五六七八九十]{1,3})\\s?个?(?:财)?季度?|\\b("
              + EN
              + ") (?:consecutive|straight|successive) quarters|\\b("
              + EN
              + ") quarters (?:in a row|running)|each of the last ("
              + EN
              + ") quarters|\\b("
              + NTH
              + ") (?:\\w+ )?(?:in a row|running|consecutive|straight)|\\b("
              + NTH
              + ") (?:consecutive|straight|successive)");
  private static final List<String> COUNTS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen");
  private static final List<String> ORDINALS = List.of(NTH.split("\\|"));
  private static final Pattern ACCELERATING = Pattern.compile("(?i)加快|加速|提速|accelerat|faster");
  private static final Pattern POSITIVE =
      Pattern.compile("(?i)为正|盈利(?!能力)|positive|profitab|in profit");
  private static final Pattern RECORD = Pattern.compile("(?i)新高|纪录|record");
  private static final Pattern FLAT = Pattern.compile("持平|不降|or held|or flat");
  private static final Pattern RISING =
      Pattern.compile(
          "(?i)增长|上升|提升|回升|改善|走高|上行|\\b(?:rise|rose|risen|rising|grown|grew|growth|increased?|increases|improved|sequential)");
  private static final Pattern FALLING =
      Pattern.compile(
          "(?i)下降|下滑|回落|减少|走低|\\b(?:fell|fallen|declined?|decreased?|shrank|narrowed)|收窄");
  private static final Pattern OTHER =
      Pattern.compile("(?i)同比(?!增速)|高于|低于|超过|year[- ]o|above|below|beat|超预期");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      Matcher matcher = STREAK.matcher(sentence.text());
      if (sentence.mentions(Mention.OfCondition.class).isEmpty() && matcher.find()) {
        judge(sentence, matcher, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Matcher matcher, Dossier dossier) {
    Optional<History.Run> run = run(sentence, matcher);
    int said = number(matcher);
    if (run.isEmpty() || said == 0) {
      return Optional.empty();
    }
    boolean own = run.get() == History.Run.POSITIVE;
    return Subjects.before(
            sentence, matcher.end(), own ? Optional.of(Measure.NET_INCOME) : Optional.empty())
        .filter(s -> new History(dossier.ground(), s).isKnown())
        .flatMap(
            s -> {
              History history = new History(dossier.ground(), s);
              int borne = history.streak(run.get());
              boolean wrong = run.get() == History.Run.RISING ? borne != said : borne < said;
              return wrong
                  ? Optional.of(
                      Findings.error(
                          "R12",
                          sentence.sentence().placeAt(matcher.start()),
                          "expected "
                              + borne
                              + " quarters in a row for "
                              + s.id()
                              + ", found "
                              + said,
                          "",
                          "write ${" + s.id() + ".streak}; the stored history bears out no more"))
                  : Optional.empty();
            });
  }

  /** Which way the words around the streak say that it runs. */
  private static Optional<History.Run> run(ReadSentence sentence, Matcher matcher) {
    String text = sentence.text();
    String clause =
        text.substring(Clauses.start(text, matcher.start()), Clauses.end(text, matcher.end()));
    boolean loss = !sentence.mentions(Mention.OfLoss.class).isEmpty();
    if (ACCELERATING.matcher(clause).find()) {
      return Optional.of(History.Run.ACCELERATING);
    }
    if (POSITIVE.matcher(clause).find()) {
      return Optional.of(History.Run.POSITIVE);
    }
    if (RECORD.matcher(clause).find()) {
      return Optional.of(History.Run.RECORD);
    }
    if (OTHER.matcher(clause).find()) {
      return Optional.empty();
    }
    if (FLAT.matcher(clause).find()) {
      return Optional.of(History.Run.NOT_FALLING);
    }
    if (FALLING.matcher(clause).find()) {
      return Optional.of(loss ? History.Run.RISING : History.Run.FALLING);
    }
    return RISING.matcher(clause).find() ? Optional.of(History.Run.RISING) : Optional.empty();
  }

  private static int number(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String word = matcher.group(group);
      if (word != null) {
        String low = word.toLowerCase(Locale.ROOT);
        if (Character.isDigit(low.charAt(0))) {
          return Integer.parseInt(low);
        }
        if (ORDINALS.contains(low)) {
          return ORDINALS.indexOf(low) + 2;
        }
        return COUNTS.contains(low) ? COUNTS.indexOf(low) : HanNumber.read(word).orElse(0);
      }
    }
    return 0;
  }
}
