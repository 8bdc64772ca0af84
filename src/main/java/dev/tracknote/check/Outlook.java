package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was guided or expected by the market, where a text looks ahead or back at it. */
final class Outlook {

  private static final Pattern OUTLOOK =
      Pattern.compile("(?i)" + GuidanceWords.ZH + "|展望|guid|outlook");
  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?i)预期|预计|预测|计划|目标|"
              + GuidanceWords.MIDDLE_ZH
              + "|区间|"
              + GuidanceWords.END_ZH
              + "|隐含|对应|consensus|expect|forecast|estimate|predict|street|"
              + GuidanceWords.MIDDLE_EN
              + "|middle|range|band|\\bends?\\b|impl(?:y|ies|ied)|plan|target|aim|project");

  private Outlook() {}

  /** Whether a sentence speaks of guidance by name. */
  static boolean isNamed(ReadSentence sentence) {
    return sentence.holds(OUTLOOK);
  }

  /** Whether words of a sentence can mean what was guided or expected. */
  static boolean isMeant(ReadSentence sentence) {
    return sentence.holds(EXPECTED)
        || !sentence.mentions(Mention.OfOutlook.class).isEmpty()
        || !sentence.mentions(Mention.OfVerdict.class).isEmpty();
  }

  /** The values for the things that a scene names. */
  static List<Expected> values(Scene scene) {
    List<Expected> values = new ArrayList<>();
    for (Guidance guidance : scene.ground().facts().guidance()) {
      for (Guidance.Line line : guidance.lines()) {
        Optional<Measure> of = Measure.of(line.metric().id());
        if (scene.measures().isEmpty()
            || scene.isOfOutlook()
            || of.equals(Optional.of(Measure.REVENUE))
            || of.filter(scene.measures()::contains).isPresent()) {
          String words = line.metric().id() + " guided for " + guidance.period().label();
          ends(line.value()).forEach(e -> values.add(new Expected(e, words)));
        }
      }
    }
    for (Statement statement : scene.ground().consensus()) {
      boolean perShare = statement.unit().endsWith("/share");
      if (perShare == scene.measures().contains(Measure.EPS_DILUTED)) {
        values.add(new Expected(statement.value(), statement.id()));
      }
    }
    return values;
  }

  private static List<BigDecimal> ends(Quantity guided) {
    List<BigDecimal> ends = new ArrayList<>();
    Ground.bare(guided).ifPresent(ends::add);
    if (guided instanceof Band band) {
      Ground.bare(band.low()).ifPresent(ends::add);
      Ground.bare(band.high()).ifPresent(ends::add);
    }
    return ends;
  }
}
