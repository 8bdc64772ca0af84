package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A figure that statements hold quarter by quarter, such as customers or stores, in composed
 * sentences.
 *
 * @param series whose quarter's own value is known; absent where there is none
 */
record DrawnStatement(DrawnFacts facts, Optional<StatedSeries> series, Optional<StatedSeries> other)
    implements Drawn {

  /** Such names say when, or what is planned or expected, and no level of a quarter. */
  private static final Pattern OTHER_THAN_LEVEL =
      Pattern.compile(
          "(?i)FY\\d|20\\d\\d|预期|指引|计划|目标|上限|新增|增[速长]|上季|上年|consensus|guid|plan|target|ceiling|limit"
              + "|growth|new |prior|earlier|outlook|forecast|展望|预测");

  private static final Pattern LATIN = Pattern.compile("^[\\x20-\\x7e]+$");

  static List<StatedSeries> levels(Ground ground) {
    return StatedSeries.of(ground.facts().statements()).stream()
        .filter(s -> s.at(ground.quarter()).filter(v -> v.signum() > 0).isPresent())
        .filter(s -> s.names().stream().noneMatch(n -> OTHER_THAN_LEVEL.matcher(n).find()))
        .filter(s -> s.statements().stream().noneMatch(t -> t.unit().contains("/")))
        .toList();
  }

  @Override
  public String told(String way) {
    return switch (way) {
      case "" -> name(series.orElseThrow(NothingToTell::new));
      case "yoy", "qoq" -> facts.figures().percent(level(change(way)));
      case "points.yoy", "points.qoq" ->
          facts.figures().points(points(change(way.substring("points.".length()))));
      case "more.yoy", "more.qoq" -> figure(level(difference(way)).abs());
      default -> figure(at(facts.time(way)));
    };
  }

  @Override
  public String another(String way) {
    return name(other.orElseThrow(NothingToTell::new));
  }

  @Override
  public BigDecimal change(String way) {
    return isRatio() ? difference(way) : DrawnFacts.growth(now(), base(way));
  }

  private BigDecimal difference(String way) {
    return now().subtract(base(way));
  }

  private BigDecimal base(String way) {
    return at(way.endsWith("yoy") ? facts.quarter().yearAgo() : facts.quarter().plus(-1));
  }

  private BigDecimal now() {
    return at(facts.quarter());
  }

  private BigDecimal at(FiscalQuarter quarter) {
    return DrawnFacts.positive(
        series.orElseThrow(NothingToTell::new).at(quarter).orElseThrow(NothingToTell::new));
  }

  private boolean isRatio() {
    return series.orElseThrow(NothingToTell::new).isRatio();
  }

  private BigDecimal level(BigDecimal change) {
    if (isRatio()) {
      throw new NothingToTell();
    }
    return change;
  }

  private BigDecimal points(BigDecimal change) {
    if (!isRatio()) {
      throw new NothingToTell();
    }
    return change;
  }

  private String name(StatedSeries of) {
    boolean english = facts.language() == Language.EN;
    return of.names().stream()
        .filter(n -> LATIN.matcher(n).matches() == english)
        .findFirst()
        .map(n -> english ? n.substring(0, 1).toLowerCase(Locale.ROOT) + n.substring(1) : n)
        .orElseThrow(NothingToTell::new);
  }

  private String figure(BigDecimal value) {
    String unit = series.orElseThrow(NothingToTell::new).statements().getFirst().unit();
    if (isRatio()) {
      return facts.figures().percent(value);
    }
    if (unit.equals(facts.ground().facts().company().currency())) {
      return facts.figures().amount(value);
    }
    if (value.compareTo(BigDecimal.valueOf(50)) < 0
        || (facts.language() == Language.ZH && value.compareTo(BigDecimal.valueOf(100_000)) > 0)) {
      throw new NothingToTell();
    }
    return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value.setScale(0, RoundingMode.HALF_UP));
  }
}
