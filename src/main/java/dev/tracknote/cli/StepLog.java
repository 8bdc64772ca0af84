package dev.tracknote.cli;

import dev.tracknote.build.Outcome;
import dev.tracknote.build.Progress;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.plan.Freshness;
import dev.tracknote.wording.Language;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the steps of each note until its turn comes, and prints them before its outcome. */
final class StepLog implements Progress {

  private final PrintWriter out;
  private final Map<String, List<String>> lines = new ConcurrentHashMap<>();

  StepLog(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void step(NoteFolder note, Language language, Step step, String result) {
    List<String> of = lines.computeIfAbsent(note.name(), n -> new ArrayList<>());
    String heading = note.name() + " " + language.code();
    if (!of.contains(heading)) {
      of.add(heading);
    }
    of.add("  %d %-11s %s".formatted(step.number(), step.name().toLowerCase(Locale.ROOT), result));
  }

  /** A reporter that has the steps of a note printed before what became of it. */
  Reporter before(Reporter reporter) {
    return new Reporter() {

      @Override
      public void outcome(Outcome outcome) {
        List<String> steps = lines.remove(outcome.note().name());
        if (steps != null) {
          steps.forEach(out::println);
        }
        reporter.outcome(outcome);
      }

      @Override
      public void explain(List<Freshness> plan) {
        reporter.explain(plan);
      }

      @Override
      public void rejected(List<Diagnostic> findings) {
        reporter.rejected(findings);
      }

      @Override
      public void unwritable(String reason, String hint) {
        reporter.unwritable(reason, hint);
      }

      @Override
      public void unreadable(String reason) {
        reporter.unreadable(reason);
      }

      @Override
      public ExitCode conclude() {
        return reporter.conclude();
      }
    };
  }
}
