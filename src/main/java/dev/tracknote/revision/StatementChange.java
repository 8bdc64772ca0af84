package dev.tracknote.revision;

import dev.tracknote.facts.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a figure that somebody stated outside the accounts.
 *
 * @param then absent when it is new
 * @param now absent when it is stated no more
 */
public record StatementChange(Optional<Statement> then, Optional<Statement> now) {

  /** What it is a figure of: of rows with one name and period the latest counts. */
  private record Key(String id, String period) {}

  /** Those of which the figure is another, the new ones, and those that are gone. */
  static List<StatementChange> between(List<Statement> then, List<Statement> now) {
    Map<Key, Statement> before = byKey(then);
    Map<Key, Statement> after = byKey(now);
    List<StatementChange> changes = new ArrayList<>();
    after.forEach(
        (key, statement) -> {
          Optional<Statement> earlier = Optional.ofNullable(before.get(key));
          if (earlier.isEmpty() || !sameFigure(earlier.get(), statement)) {
            changes.add(new StatementChange(earlier, Optional.of(statement)));
          }
        });
    before.forEach(
        (key, statement) -> {
          if (!after.containsKey(key)) {
            changes.add(new StatementChange(Optional.of(statement), Optional.empty()));
          }
        });
    return List.copyOf(changes);
  }

  private static boolean sameFigure(Statement then, Statement now) {
    return then.value().compareTo(now.value()) == 0
        && then.unit().equals(now.unit())
        && then.high()
            .map(h -> h.stripTrailingZeros())
            .equals(now.high().map(h -> h.stripTrailingZeros()));
  }

  /** Whether both editions know it, each with a figure of its own. */
  public boolean isRestated() {
    return then.isPresent() && now.isPresent();
  }

  private static Map<Key, Statement> byKey(List<Statement> statements) {
    Map<Key, Statement> byKey = new LinkedHashMap<>();
    for (Statement statement : statements) {
      String period = statement.period().map(p -> p.label()).orElse("");
      byKey.merge(
          new Key(statement.id(), period),
          statement,
          (one, other) -> other.asOf().isBefore(one.asOf()) ? one : other);
    }
    return byKey;
  }
}
