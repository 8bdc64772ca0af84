package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R1: «境内、境外收入之比约为七比三», and of both together the first is not seven tenths. */
final class RatioInWords implements Check {

  private static final Pattern SAID =
      Pattern.compile(
          "(?:之比|的?比例|比重)(?:大致|大约|约|已|接近|是|为|在)*\\s?(?:(?<zh>[一二三四五六七八九])比(?<zh2>[一二三四五六七八九])|(?<n>[1-9])\\s?[:：比]\\s?(?<n2>[1-9]))(?![\\d.])");
  private static final Pattern JOINS = Pattern.compile("(?:收入|营收|业务)?(?:[、与和及比：:]|对)(?:来自)?");
  private static final Pattern BEHIND =
      Pattern.compile("(?:业务|市场|地区)?的?(?:收入|营收|销售额?)?(?:规模|结构|占比)?的?");

  /** A digit of ten stands for what rounds to it, and about it for a little more. */
  private static final BigDecimal NEAR = new BigDecimal("0.06");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachPhrase.findings(dossier, SAID, RatioInWords::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Matcher found, Dossier dossier) {
    List<Mention.OfSegment> parts =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(m -> m.to() <= found.start() && !m.segment().isEmpty())
            .toList();
    if (parts.size() < 2) {
      return Optional.empty();
    }
    Mention.OfSegment one = parts.get(parts.size() - 2);
    Mention.OfSegment other = parts.getLast();
    String text = sentence.text();
    boolean linked =
        one.to() <= other.from()
            && JOINS.matcher(text.substring(one.to(), other.from())).matches()
            && BEHIND.matcher(text.substring(other.to(), found.start())).matches();
    if (!linked) {
      return Optional.empty();
    }
    return TimesInRow.last(sentence, one.from(), dossier)
        .flatMap(t -> share(one, other, t, dossier.ground()))
        .filter(s -> s.subtract(said(found)).abs().compareTo(NEAR) > 0)
        .map(
            s ->
                Findings.error(
                    "R1",
                    sentence.sentence().placeAt(found.start()),
                    "expected the first to be "
                        + Words.plain(s.movePointRight(2), 1)
                        + "% of both, found "
                        + found.group(),
                    "",
                    "mind which of the two is named first"));
  }

  private static BigDecimal said(Matcher found) {
    int one = CountWords.read(found.group("zh") != null ? found.group("zh") : found.group("n"));
    int other =
        CountWords.read(found.group("zh2") != null ? found.group("zh2") : found.group("n2"));
    return Rounding.quotient(BigDecimal.valueOf(one), BigDecimal.valueOf(one + other));
  }

  private static Optional<BigDecimal> share(
      Mention.OfSegment one, Mention.OfSegment other, Stretch time, Ground ground) {
    Optional<BigDecimal> a = ground.value(Subject.segment(Measure.REVENUE, one.segment()), time);
    Optional<BigDecimal> b = ground.value(Subject.segment(Measure.REVENUE, other.segment()), time);
    return a.isPresent() && b.isPresent() && a.get().add(b.get()).signum() > 0
        ? Optional.of(Rounding.quotient(a.get(), a.get().add(b.get())))
        : Optional.empty();
  }
}
