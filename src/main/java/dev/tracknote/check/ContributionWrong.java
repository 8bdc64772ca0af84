package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

// definition: a part's contribution to growth is its own change over the whole's base
/** R8: by how much a part is said to have lifted the whole is not what it added to it. */
final class ContributionWrong implements Check {

  private static final Pattern LIFTS =
      Pattern.compile(
          "(?i)\\b(?:lifted|raised|boosted|pushed up)\\b(?! (?:its |the |their )?share\\b)[^,;]{0,20}\\b(?:revenue|sales|growth)\\b[^,;]{0,8}\\bby\\s$"
              + "|(?:拉动|带动|推动|推升)(?:公司|集团)?(?:总|整体)?(?:营收|收入)(?:增长|增速|上升|提升)?(?:了|约|近)*\\s?$");

  /** «P contributed 2.2 percentage points of the 4.5% revenue growth». */
  private static final Pattern GAVE =
      Pattern.compile(
          "(?i)\\b(?:contributed|added|supplied|provided|brought|gave)\\s(?:about |nearly |some |almost |roughly )?$");

  private static final Pattern OF_GROWTH =
      Pattern.compile(
          "(?i)^\\s?(?:of|to) (?:the |that |this |its |group |company |total |overall )*(?:[\\d.]+% )?(?:revenue |sales |group |company )*(?:growth|increase)\\b");
  private static final Pattern TO_GROWTH_ZH =
      Pattern.compile(
          "(?:为|对|给)(?:公司|集团)?(?:总|整体)?(?:营收|收入)(?:同比)?(?:增速|增长|增幅)[^，。；]{0,12}(?:贡献|拉动)(?:了|约|近)*\\s?$");

  /** «贡献了 15.8% 增速中的 9.6 个百分点». */
  private static final Pattern GAVE_OF_ZH =
      Pattern.compile("(?:贡献|拉动)了?[^，。；]{0,16}(?:增速|增长|增幅)(?:中|里)的(?:约|近)?\\s?$");

  /** «营收同比增长 5.8%，其中美洲拉动»: of the growth that the clause before tells. */
  private static final Pattern PULLS = Pattern.compile("(?:拉动|带动|拖累|贡献)了?(?:约|近)?\\s?$");

  private static final Pattern GREW =
      Pattern.compile("(?:营收|收入)(?:同比|按年|环比|按季)?(?:增长|增速|增加|上升|下降|下滑|减少)[^。；]*[，,](?:其中)?\\s?$");

  /** «营收同比获得 1.8 个百分点的正贡献». */
  private static final Pattern GETS =
      Pattern.compile("(?:营收|收入)(?:增速|增长)?(?:同比|按年)?(?:增速)?(?:因此)?(?:获得|得到|承受)了?约?\\s?$");

  private static final Pattern OF_GIFT = Pattern.compile("^\\s?的(?:正面?|负面?)?贡献");

  /** «Of the $46.4m by which revenue grew», before what a part of it gave. */
  private static final Pattern OF_INCREASE =
      Pattern.compile(
          "(?i)\\bof the \\S+ (?:\\S+ )?(?:by which|that) (?:group |total )?(?:revenue|sales) (?:grew|rose|gained|increased|expanded|added)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (sentence.mentions(Mention.OfCondition.class).isEmpty()) {
        for (Claim claim : sentence.claims()) {
          judge(sentence, claim, dossier).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    int from = Clauses.start(sentence.text(), figure.from());
    List<String> parts = parts(sentence, from, figure.from());
    if (parts.isEmpty()) {
      // the clause before it names the one part that is spoken of
      parts = parts(sentence, 0, figure.from());
    }
    if (parts.size() != 1 || figure.isRange() || !isGiven(sentence, figure, from)) {
      return Optional.empty();
    }
    List<Expected> added =
        figure.kind() == StatedFigure.Kind.MONEY
            ? amounts(parts.getFirst(), dossier.ground())
            : added(parts.getFirst(), dossier);
    return added.isEmpty() || Matching.size(figure, added) || isOfWhole(claim, dossier.ground())
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R8",
                sentence.sentence().placeAt(figure.from()),
                "expected a contribution of "
                    + Words.of(added.getFirst().value(), figure)
                    + ", found "
                    + sentence.typed(figure),
                Words.arithmetic(added, figure),
                "divide what the part added by what the whole was before"));
  }

  private static List<String> parts(ReadSentence sentence, int from, int to) {
    return sentence.mentions(Mention.OfSegment.class).stream()
        .filter(m -> m.from() >= from && m.to() <= to)
        .map(Mention.OfSegment::segment)
        .filter(s -> !s.isEmpty())
        .distinct()
        .toList();
  }

  private static boolean isGiven(ReadSentence sentence, StatedFigure figure, int from) {
    return switch (figure.kind()) {
      case PERCENT -> sentence.holdsIn(from, figure.from(), LIFTS);
      case POINTS ->
          sentence.holdsIn(from, figure.from(), LIFTS)
              || sentence.holdsIn(from, figure.from(), TO_GROWTH_ZH)
              || sentence.holdsIn(from, figure.from(), GAVE_OF_ZH)
              || (sentence.holdsIn(from, figure.from(), PULLS) && isOfGrowthBefore(sentence, from))
              || (sentence.holdsIn(from, figure.from(), GETS)
                  && sentence.holdsFrom(figure.to(), OF_GIFT))
              || (sentence.holdsIn(from, figure.from(), GAVE)
                  && sentence.holdsFrom(figure.to(), OF_GROWTH));
      case MONEY ->
          sentence.holdsIn(0, figure.from(), OF_INCREASE)
              && sentence.holdsIn(from, figure.from(), GAVE);
      default -> false;
    };
  }

  private static boolean isOfGrowthBefore(ReadSentence sentence, int from) {
    return sentence.mentions(Mention.OfSegment.class).stream()
        .filter(s -> s.from() >= from)
        .findFirst()
        .filter(s -> sentence.holdsIn(0, s.from(), GREW))
        .isPresent();
  }

  /** «植入器械带动营收增长 5.9%»: what the part moved grew by that. */
  private static boolean isOfWhole(Claim claim, Ground ground) {
    Stretch now = Stretch.of(ground.quarter());
    Subject whole = Subject.company(Measure.REVENUE);
    return claim.figure().kind() == StatedFigure.Kind.PERCENT
        && Matching.size(
            claim.figure(),
            Stream.of(now.yearAgo(), now.previous())
                .flatMap(b -> ground.growth(whole, now, b).stream())
                .toList());
  }

  private static List<Expected> amounts(String part, Ground ground) {
    Stretch now = Stretch.of(ground.quarter());
    return Stream.of(now.yearAgo(), now.previous())
        .flatMap(b -> ground.difference(Subject.segment(Measure.REVENUE, part), now, b).stream())
        .toList();
  }

  private static List<Expected> added(String part, Dossier dossier) {
    Ground ground = dossier.ground();
    List<Expected> added = new ArrayList<>();
    Stretch now = Stretch.of(ground.quarter());
    for (Stretch base : List.of(now.yearAgo(), now.previous())) {
      Optional<Expected> own = ground.difference(Subject.segment(Measure.REVENUE, part), now, base);
      for (Subject of : PointsOfGrowth.wholes(part, dossier)) {
        Optional<BigDecimal> whole = ground.value(of, base).filter(w -> w.signum() > 0);
        if (own.isPresent() && whole.isPresent()) {
          added.add(
              new Expected(
                  Rounding.quotient(own.get().value(), whole.get()),
                  "(" + own.get().words() + ") ÷ " + of.id() + " " + base.label()));
        }
      }
    }
    return added;
  }
}
