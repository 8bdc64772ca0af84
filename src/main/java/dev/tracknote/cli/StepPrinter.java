package dev.tracknote.cli;

import dev.tracknote.build.Progress;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.wording.Language;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints each step of the pipeline with its number. */
final class StepPrinter implements Progress {

  private final PrintWriter out;
  private String told = "";

  StepPrinter(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void step(NoteFolder note, Language language, Step step, String result) {
    String edition = note.name() + " " + language.code();
    if (!edition.equals(told)) {
      out.println(edition);
      told = edition;
    }
    out.printf("  %d %-11s %s%n", step.number(), step.name().toLowerCase(Locale.ROOT), result);
  }
}
