package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.metrics.Subject;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.List;

/**
 * Several parts taken together in composed sentences, or the total without some.
 *
 * @param rest whether what is meant is the total without them
 */
record DrawnTogether(DrawnFacts facts, List<Subject> parts, boolean rest) implements Drawn {

  @Override
  public String told(String way) {
    return switch (way) {
      case "list" -> listed();
      case "now" -> facts.figures().amount(at(facts.now()));
      case "share" ->
          facts
              .figures()
              .percent(
                  DrawnFacts.ratio(at(facts.now()), facts.value(DrawnFacts.REVENUE, facts.now())));
      case "yoy" -> facts.figures().percent(change(way));
      case "count" -> TypedFigures.count(parts.size(), facts.language());
      case "grew" -> TypedFigures.count(grew(), facts.language());
      default -> throw new IllegalStateException(way);
    };
  }

  @Override
  public String another(String way) {
    int right = way.equals("count") ? parts.size() : grew();
    int wrong = right < parts.size() - 1 || way.equals("count") ? right + 1 : right - 1;
    if (wrong < 2) {
      throw new NothingToTell();
    }
    return TypedFigures.count(wrong, facts.language());
  }

  @Override
  public BigDecimal change(String way) {
    return DrawnFacts.growth(at(facts.now()), at(facts.now().yearAgo()));
  }

  /** {@code all}: whether each of them grew on the year. */
  @Override
  public boolean holds(String way) {
    return parts.stream().filter(this::hasGrown).count() == parts.size();
  }

  /** How many grew, where that is neither all nor one. */
  private int grew() {
    int grew = (int) parts.stream().filter(this::hasGrown).count();
    if (grew < 2 || grew == parts.size()) {
      throw new NothingToTell();
    }
    return grew;
  }

  private boolean hasGrown(Subject part) {
    BigDecimal growth =
        DrawnFacts.growth(facts.value(part, facts.now()), facts.value(part, facts.now().yearAgo()));
    if (growth.abs().compareTo(SLIGHT) < 0) {
      throw new NothingToTell();
    }
    return growth.signum() > 0;
  }

  private BigDecimal at(Stretch time) {
    if (parts.isEmpty()) {
      throw new NothingToTell();
    }
    BigDecimal sum =
        parts.stream().map(p -> facts.value(p, time)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return rest ? DrawnFacts.positive(facts.value(DrawnFacts.REVENUE, time).subtract(sum)) : sum;
  }

  private String listed() {
    if (parts.size() < 2) {
      throw new NothingToTell();
    }
    boolean chinese = facts.language() == Language.ZH;
    List<String> names = parts.stream().map(facts::name).toList();
    return String.join(chinese ? "、" : ", ", names.subList(0, names.size() - 1))
        + (chinese ? "和" : " and ")
        + names.getLast();
  }
}
