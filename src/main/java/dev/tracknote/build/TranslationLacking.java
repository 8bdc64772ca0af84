package dev.tracknote.build;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.commentary.Prose;
import dev.tracknote.data.CoverageReader;
import dev.tracknote.data.LinkedOut;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.wording.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A note that says less in one language than in another, or is written in one alone where the
 * company's other notes are written in all of the house. A house may write in as many as it likes,
 * so this only warns.
 */
final class TranslationLacking {

  private static final String RULE = "translation-lacking";

  private final Folders folders;
  private final Setting setting;
  private final NoteSources sources;

  TranslationLacking(Folders folders, Setting setting, NoteSources sources) {
    this.folders = folders;
    this.setting = setting;
    this.sources = sources;
  }

  /**
   * What is lacking.
   *
   * @param languages in which the note is written, not empty
   */
  List<Diagnostic> findings(NoteFolder note, List<Language> languages) {
    List<Diagnostic> findings = new ArrayList<>(fewerPoints(sources.editions(note, languages)));
    if (languages.size() < setting.house().languages().size() && othersHaveAll(note)) {
      for (Language language : setting.house().languages()) {
        if (!languages.contains(language)) {
          findings.add(missing(note, languages.getFirst(), language));
        }
      }
    }
    return findings;
  }

  private Diagnostic missing(NoteFolder note, Language written, Language lacking) {
    String name = setting.fileName("note", lacking);
    return Diagnostic.warning(
        RULE,
        Place.file(Typed.path(note.path().resolve(setting.fileName("note", written)))),
        "expected " + name + " beside it as with the company's other notes, found none",
        "write the translation, or publish in one language knowingly");
  }

  private boolean othersHaveAll(NoteFolder note) {
    List<NoteFolder> others =
        new CoverageReader(folders.data())
            .notes(note.company()).stream()
                .filter(n -> !n.period().equals(note.period()) && isPublished(n))
                .toList();
    return !others.isEmpty()
        && others.stream()
            .allMatch(
                n -> setting.house().languages().stream().allMatch(l -> Files.exists(file(n, l))));
  }

  /** What was published elsewhere, or is a draft, tells nothing of how the house publishes. */
  private boolean isPublished(NoteFolder note) {
    return sources.languages(note).stream()
        .map(l -> file(note, l))
        .filter(f -> !LinkedOut.is(folders.data(), f))
        .flatMap(f -> NoteSources.head(f).stream())
        .findFirst()
        .filter(front -> front.entry("status").isEmpty())
        .isPresent();
  }

  private Path file(NoteFolder note, Language language) {
    return note.path().resolve(setting.fileName("note", language));
  }

  private static List<Diagnostic> fewerPoints(List<Commentary> editions) {
    List<Diagnostic> findings = new ArrayList<>();
    Optional<Part> first = editions.stream().findFirst().flatMap(TranslationLacking::keyPoints);
    for (Commentary edition : editions.subList(Math.min(1, editions.size()), editions.size())) {
      Optional<Part> other = keyPoints(edition);
      if (first.isPresent() && other.isPresent() && points(first.get()) != points(other.get())) {
        findings.add(
            Diagnostic.warning(
                RULE,
                other.get().place(),
                "expected the %d points of %s, found %d"
                    .formatted(
                        points(first.get()), editions.getFirst().file(), points(other.get())),
                "let both languages make the same points"));
      }
    }
    return findings;
  }

  private static Optional<Part> keyPoints(Commentary commentary) {
    return commentary.parts().stream().filter(p -> p.kind() == PartKind.KEY_POINTS).findFirst();
  }

  private static int points(Part part) {
    return part.prose().stream()
        .filter(Prose.Listing.class::isInstance)
        .mapToInt(p -> ((Prose.Listing) p).items().size())
        .sum();
  }
}
