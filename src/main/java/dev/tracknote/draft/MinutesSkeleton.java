package dev.tracknote.draft;

import dev.tracknote.commentary.DraftMark;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.house.Phrase;
import java.util.List;

/** The minutes of a call of which nothing is written yet. */
public final class MinutesSkeleton {

  private MinutesSkeleton() {}

  /** The whole file. */
  public static DraftedFile draft(Occasion occasion) {
    Pen pen = new Pen(occasion);
    String title =
        pen.words(
            Phrase.MINUTES_TITLE,
            "company",
            occasion.facts().company().name().in(occasion.language()),
            "quarter",
            occasion.quarter().label());
    String text =
        String.join(
            "\n\n",
            "---\ntitle: "
                + title
                + "\nattendees: "
                + marked(pen, Phrase.MINUTES_ATTENDEES)
                + "\n---",
            "## " + pen.words(Phrase.MINUTES_SAID),
            marked(pen, Phrase.MINUTES_SAID_MISSING),
            "## " + PartKind.QUESTIONS.heading(occasion.language()),
            marked(pen, Phrase.MINUTES_QUESTION),
            marked(pen, Phrase.MINUTES_ANSWER));
    return new DraftedFile(text + "\n", List.of());
  }

  private static String marked(Pen pen, Phrase phrase) {
    return DraftMark.DRAFT.before(pen.words(phrase), pen.occasion().language());
  }
}
