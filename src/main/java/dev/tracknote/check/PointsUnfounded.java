package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R7: a move or a distance in points that nothing named near it makes. */
final class PointsUnfounded implements Check {

  /** «62 basis points of loans»: so much of them, and no move. */
  private static final Pattern OF_BOOK =
      Pattern.compile(
          "(?i)^\\s?of (?:the |its |average |total |gross |net |managed )*(?:loans?|lending|assets|deposits|advances|the book|book|portfolio|revenue|sales|volumes?|premiums?|AUM)\\b");

  private static final Pattern OF_BOOK_ZH =
      Pattern.compile("(?:占|相当于|为)[^，。；]{0,8}(?:贷款|资产|存款|营收|收入|保费|规模)(?:余额|总额)?的(?:约|近|\\s)*$");

  /** What a part adds to the growth of the whole, and rates that somebody else sets. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)逐季|每季|每个季度|\\b(?:every|each) quarter\\b|\\ba time\\b|合计|费用|释放|贡献|拉动|拖累|影响|压低|推高|加息|降息|利率|汇率|expens|overhead|contribut|combined|together|\\bcosts?\\b|\\bcut\\b|\\bhikes?\\b|\\brates?\\b|currenc|dilut|tailwind|headwind|impact|\\b(?:added|adding|worth)\\b"
              + "|[使令让](?:得)?[^，。；]{0,8}率|\\b(?:reduced|lowered|raised|lifted|boosted|trimmed|shaved|cost|hurt|helped|depressed|squeezed)\\b (?:[\\w-]+ ){0,3}(?:margins?|ratio|growth)\\b");

  /** «Storage outgrew the group by 30 points»: of what goes by a name that is not known. */
  private static final Pattern OUTGROWS =
      Pattern.compile("(?i)\\b(?:outgr[eo]w\\w*|outpac\\w*|outr[au]n)\\b|跑赢");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, PointsUnfounded::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean move =
        figure.kind() == StatedFigure.Kind.POINTS
            && (!claim.forecast() || sentence.holds(OutlookUnfounded.ENDS))
            && !figure.isRange()
            && figure.width().isEmpty()
            && sentence.mentions(Mention.OfCondition.class).isEmpty()
            && sentence.mentions(Mention.OfSource.class).isEmpty();
    Optional<Scene> scene = dossier.scenes().of(sentence);
    if (!move
        || sentence.holdsFrom(figure.to(), OF_BOOK)
        || sentence.holdsIn(0, figure.from(), OF_BOOK_ZH)
        || scene.isEmpty()
        || sentence.holds(OTHER)
        || (sentence.holds(OUTGROWS)
            && sentence.mentions(Mention.OfSegment.class).stream()
                .allMatch(s -> s.segment().isEmpty()))
        || dossier.pool().isQuoted(figure)
        || isTyped(sentence, figure, dossier)
        || isOfNothingNamed(sentence, claim, dossier)
        || isOfUnknownPart(sentence, index)) {
      return Optional.empty();
    }
    NamedRates rates = new NamedRates(scene.get(), dossier.scenes().before(sentence));
    if (isFounded(figure, claim, rates, dossier) || dossier.isYielded(sentence, claim)) {
      return Optional.empty();
    }
    return Optional.of(
        Findings.figure(
            rule(claim, rates, dossier),
            sentence,
            figure,
            "points by which what is named moved or lies apart",
            "",
            "subtract again, before rounding, and name the two values"));
  }

  /** An amount changes by percent, and some points are basis points. */
  private static String rule(Claim claim, NamedRates rates, Dossier dossier) {
    StatedFigure hundredth = claim.figure().withValue(claim.figure().value().movePointLeft(2));
    boolean amount =
        claim.firm()
            && !claim.share()
            && Measure.of(claim.measure()).filter(m -> !m.isRatio()).isPresent()
            && !isOfLevels(rates.scene().sentence(), claim)
            && rates.scene().sentence().mentions(Mention.OfShare.class).isEmpty();
    return amount || isFounded(hundredth, claim, rates, dossier) ? "R13" : "R7";
  }

  /** «From 64.3% to 31.3%, a fall of 23.9pp»: two ratios stand right before the points. */
  private static boolean isOfLevels(ReadSentence sentence, Claim claim) {
    int index = sentence.claims().indexOf(claim);
    return index > 1
        && sentence.claims().subList(index - 2, index).stream()
            .allMatch(c -> c.figure().kind() == StatedFigure.Kind.PERCENT && !c.figure().signed());
  }

  /** What is no line of the accounts is held to what was stated, whatever it is called. */
  private static boolean isOfNothingNamed(ReadSentence sentence, Claim claim, Dossier dossier) {
    boolean named =
        Measure.of(claim.measure()).isPresent()
            || sentence.mentions(Mention.OfSegment.class).stream()
                .anyMatch(s -> !s.segment().isEmpty());
    return !named && dossier.pool().isStated(claim.figure());
  }

  /** Between two levels of its own sentence, or else one that was typed before. */
  private static boolean isTyped(ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    long levels =
        sentence.claims().stream()
            .filter(c -> c.figure().kind() == StatedFigure.Kind.PERCENT)
            .count();
    return levels > 1
        ? Typed.yields(sentence, figure)
        : Typed.yields(sentence, dossier.scenes().typedBefore(sentence), figure);
  }

  /** «费用 37.31 亿美元，占营收 22.7%，下降 0.3 个百分点»: a share of what is no line of the accounts. */
  private static boolean isOfUnknownPart(ReadSentence sentence, int index) {
    return index > 0
        && sentence.claims().get(index - 1).share()
        && sentence.mentions(Mention.OfSegment.class).isEmpty();
  }

  private static boolean isFounded(
      StatedFigure figure, Claim claim, NamedRates rates, Dossier dossier) {
    Scene scene = rates.scene();
    ReadSentence sentence = scene.sentence();
    Reach reach = Reach.of(figure);
    boolean apart =
        claim.against().isEmpty() || scene.things().namesSeveral() || scene.measures().size() > 1;
    return any(reach, rates.moves(claim))
        || (apart && any(reach, rates.distances()))
        || typedLast(sentence, claim).filter(t -> isFrom(t, claim, rates)).isPresent()
        || (Measure.of(claim.measure()).isEmpty()
            && any(reach, dossier.statedNearby().distances(sentence)))
        || (dossier.names().isAny(sentence.text())
            && any(reach, rates.from(dossier.statedNearby().values(sentence))))
        || (isAhead(sentence, scene) && dossier.outlook().isApart(reach, rates));
  }

  /** From a level that is typed to one of the accounts: «营业利润率 11.4%，比本季高 4.6pct». */
  private static boolean isFrom(Claim typed, Claim claim, NamedRates rates) {
    Interval level = Interval.of(typed.figure());
    return Measure.of(typed.measure()).map(rates::levels).orElse(List.of()).stream()
        .anyMatch(v -> level.minus(new Interval(v, v)).admits(claim.figure()));
  }

  private static Optional<Claim> typedLast(ReadSentence sentence, Claim claim) {
    return sentence.claims().stream()
        .filter(c -> c.figure().kind() == StatedFigure.Kind.PERCENT)
        .filter(c -> c.figure().to() <= claim.figure().from())
        .reduce((a, b) -> b);
  }

  private static boolean isAhead(ReadSentence sentence, Scene scene) {
    return scene.isOfOutlook()
        || Outlook.isNamed(sentence)
        || sentence.holds(OutlookUnfounded.ENDS)
        || !sentence.mentions(Mention.OfOutlook.class).isEmpty();
  }

  private static boolean any(Reach reach, List<BigDecimal> values) {
    return values.stream().anyMatch(reach::holdsSize);
  }
}
