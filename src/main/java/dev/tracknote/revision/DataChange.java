package dev.tracknote.revision;

import dev.tracknote.facts.Fact;
import java.util.List;

/**
 * What became of the facts.
 *
 * @param restated values that were known and are others now
 * @param added what was not known before
 * @param withdrawn what is known no more
 * @param statements what became of figures that were stated outside the accounts
 */
public record DataChange(
    List<Restatement> restated,
    List<Fact> added,
    List<Fact> withdrawn,
    List<StatementChange> statements) {

  public DataChange {
    restated = List.copyOf(restated);
    added = List.copyOf(added);
    withdrawn = List.copyOf(withdrawn);
    statements = List.copyOf(statements);
  }

  /** Who says a value. */
  public enum Kind {
    REPORTED,
    GUIDED,
    ESTIMATED
  }

  /** One value that is another now. */
  public record Restatement(Kind kind, Fact then, Fact now) {}

  boolean isNothing() {
    return restated.isEmpty() && added.isEmpty() && withdrawn.isEmpty() && statements.isEmpty();
  }
}
