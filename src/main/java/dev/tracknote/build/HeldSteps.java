package dev.tracknote.build;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.wording.Language;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Steps that are done beside others and are told after these, in the order of the pipeline. */
final class HeldSteps implements Progress {

  private final Progress progress;
  private final List<Done> done = new CopyOnWriteArrayList<>();

  HeldSteps(Progress progress) {
    this.progress = progress;
  }

  private record Done(NoteFolder note, Language language, Step step, String result) {}

  @Override
  public void step(NoteFolder note, Language language, Step step, String result) {
    progress.passed(step);
    done.add(new Done(note, language, step, result));
  }

  void tell() {
    done.forEach(d -> progress.step(d.note, d.language, d.step, d.result));
  }
}
