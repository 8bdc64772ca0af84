package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Segment;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R14: «Ticketing slipped to 37.1% of revenue from 39.1%»: nobody is called so, and the figures are
 * those of one segment that the sentence does not name.
 *
 * <p>Two figures of one segment and of no other give it away, or one where the sentence before was
 * about that segment.
 */
final class FiguresOfOtherName implements Check {

  private static final Pattern NAME_EN =
      Pattern.compile(
          "^(?:But |And |Meanwhile, |In turn, )?(?:[Tt]he |[Ii]ts )?(?<name>[A-Za-z][\\w'’&-]*(?: (?:and )?[A-Za-z][\\w'’&-]*){0,2}?)(?: (?:revenues?|sales|business|franchise|activity|operations))?"
              + PartUnknown.AGAIN
              + ",? (?:shed|slid|advanced|dipped|eased|jumped|soared|surged|outpaced|at |"
              + PartUnknown.DOES
              + "\\b)");
  private static final Pattern NAME_ZH =
      Pattern.compile(
          "^(?:其中|而|且|但|同时|此外|另外|不过|反观)?[，]?(?<name>(?:[A-Z]{2,5} ?)?[\\p{IsHan}]{2,7}?)(?:业务|板块|分部|条线|产品)?(?:的)?(?=营收|收入|销售额|占|同比|环比|增长|下降|下滑|增速|贡献|实现|录得|升至|降至|为|达|仍|则|继续)");

  /** «The patient count»: what is counted bears no name of a part. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i) (?:counts?|numbers?|tally|base|volumes?|pool|population)$|(?:人|客|户|用户|患者|会员|门店|家)数$");

  private static final BigDecimal THREE_DIGITS = new BigDecimal("100");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      PartKind part = sentence.sentence().part();
      if (part != PartKind.RISKS
          && part != PartKind.PICKS
          && sentence.mentions(Mention.OfCondition.class).isEmpty()) {
        judge(sentence, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Dossier dossier) {
    Pattern pattern = Han.isIn(sentence.text()) ? NAME_ZH : NAME_EN;
    Matcher matcher = pattern.matcher(sentence.masked());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group("name").strip();
    int at = matcher.start("name");
    if (name.length() < 2
        || name.indexOf(ReadSentence.BLANK) >= 0
        || COUNTED.matcher(name).find()
        || SecondName.isKnown(sentence, at, matcher.end("name"))
        || SecondName.NOBODY.matcher(name).find()
        || PartUnknown.NOBODY.matcher(name).find()
        || !ClaimWithoutSource.isUnattributed(sentence)
        || sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.from() < at + name.length() && p.to() > at)
        || !dossier.names().in(sentence.text(), name).isEmpty()) {
      return Optional.empty();
    }
    List<StatedFigure> figures = figures(sentence, matcher.end("name"));
    List<Segment> meant = meant(figures, dossier);
    boolean told =
        meant.size() == 1
            && !isNamed(sentence, meant.getFirst())
            && !isShort(name, meant.getFirst(), dossier)
            && (figures.size() > 1
                || isOfOneKind(name, meant.getFirst(), dossier)
                || isGoingOn(sentence, meant.getFirst(), dossier));
    return told
        ? Optional.of(SecondName.told(sentence, at, name, meant.getFirst()))
        : Optional.empty();
  }

  /** «Fees» is short for Fee Income. */
  private static boolean isShort(String name, Segment segment, Dossier dossier) {
    Set<String> words = StatedNames.words(name);
    if (Han.isAllOf(name)) {
      // it says nothing that the name does not: 植入 for 植入器械, and not 植入耗材
      return dossier.vocabulary().segments().getOrDefault(segment.id(), List.of()).stream()
          .anyMatch(o -> name.chars().allMatch(c -> o.indexOf(c) >= 0));
    }
    return dossier.vocabulary().segments().getOrDefault(segment.id(), List.of()).stream()
        .anyMatch(
            o ->
                words.stream()
                    .allMatch(
                        n ->
                            StatedNames.words(o).stream()
                                .anyMatch(w -> n.startsWith(w) || w.startsWith(n))));
  }

  /** «Shelf-stable milk» is another kind of milk than that which the facts call Ambient milk. */
  private static boolean isOfOneKind(String name, Segment segment, Dossier dossier) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return name.indexOf(' ') > 0
        && last.length() > 3
        && dossier.vocabulary().segments().getOrDefault(segment.id(), List.of()).stream()
            .anyMatch(o -> o.toLowerCase(Locale.ROOT).endsWith(" " + last));
  }

  /** The figures behind the name, up to where another part is named. */
  private static List<StatedFigure> figures(ReadSentence sentence, int from) {
    int to =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> s.from() >= from && !s.segment().isEmpty())
            .mapToInt(Mention::from)
            .min()
            .orElse(sentence.text().length());
    return sentence.claims().stream()
        .filter(c -> !c.forecast() && !c.excluding())
        .map(Claim::figure)
        .filter(f -> f.from() >= from && f.to() <= to)
        .filter(f -> f.kind() != StatedFigure.Kind.COUNT && f.kind() != StatedFigure.Kind.MULTIPLE)
        .filter(f -> !f.isRange() && f.width().isEmpty())
        .toList();
  }

  private static boolean isNamed(ReadSentence sentence, Segment segment) {
    return sentence.mentions(Mention.OfSegment.class).stream()
        .anyMatch(m -> m.segment().equals(segment.id()));
  }

  /** The last sentence of the paragraph that names a part names this one. */
  private static boolean isGoingOn(ReadSentence sentence, Segment segment, Dossier dossier) {
    List<ReadSentence> before = dossier.scenes().before(sentence);
    if (!before.isEmpty()
        && ";；".indexOf(before.getLast().text().charAt(before.getLast().text().length() - 1))
            >= 0) {
      // behind a semicolon the same sentence goes on with the part that it has named
      return false;
    }
    return before.reversed().stream()
        .filter(
            s -> s.mentions(Mention.OfSegment.class).stream().anyMatch(m -> !m.segment().isEmpty()))
        .limit(1)
        .anyMatch(s -> isNamed(s, segment));
  }

  /** The segments that have all of the figures; none where the company has them too. */
  private static List<Segment> meant(List<StatedFigure> figures, Dossier dossier) {
    boolean weighty =
        figures.stream()
                .anyMatch(f -> f.value().abs().compareTo(f.step().multiply(THREE_DIGITS)) >= 0)
            || figures.size() > 1;
    if (!weighty || figures.stream().allMatch(f -> isOf("", f, dossier))) {
      return List.of();
    }
    return dossier.facts().company().segments().stream()
        .filter(s -> figures.stream().allMatch(f -> isOf(s.id(), f, dossier)))
        .toList();
  }

  private static boolean isOf(String segment, StatedFigure figure, Dossier dossier) {
    return values(segment, figure.kind(), dossier).stream()
        .anyMatch(v -> Tolerance.exact(figure, v.abs()));
  }

  /** What a part's revenue is, was and grew by, and its shares, in the unit of a figure. */
  private static List<BigDecimal> values(String segment, StatedFigure.Kind kind, Dossier dossier) {
    Subject subject = Subject.segment(Measure.REVENUE, segment);
    FiscalQuarter now = dossier.quarter();
    List<BigDecimal> values = new ArrayList<>();
    History level = new History(dossier.ground(), subject, History.Of.LEVEL);
    History share = new History(dossier.ground(), subject, History.Of.SHARE);
    List<FiscalQuarter> times = List.of(now, now.yearAgo(), now.previous());
    switch (kind) {
      case MONEY -> {
        times.forEach(t -> level.at(t).ifPresent(values::add));
        moves(level, times, values);
      }
      case PERCENT -> {
        times.forEach(t -> share.at(t).ifPresent(values::add));
        for (History.Of of : List.of(History.Of.YEAR_ON_YEAR, History.Of.QUARTER_ON_QUARTER)) {
          History growth = new History(dossier.ground(), subject, of);
          times.forEach(t -> growth.at(t).ifPresent(values::add));
        }
      }
      case POINTS -> moves(share, times, values);
      case COUNT, MULTIPLE -> {}
    }
    return values;
  }

  private static void moves(History history, List<FiscalQuarter> times, List<BigDecimal> values) {
    for (FiscalQuarter then : times.subList(1, times.size())) {
      if (history.now().isPresent() && history.at(then).isPresent()) {
        values.add(history.now().get().subtract(history.at(then).get()));
      }
    }
  }
}
