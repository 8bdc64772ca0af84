package dev.tracknote.build;

import dev.tracknote.diagnostic.RejectedInput;
import java.util.Optional;

/** The setting, read when the first note of a run needs it and by whichever thread comes first. */
final class SharedSetting {

  private final Folders folders;
  private Optional<Setting> setting = Optional.empty();
  private Optional<RejectedInput> fault = Optional.empty();

  SharedSetting(Folders folders) {
    this.folders = folders;
  }

  /**
   * What all notes share.
   *
   * @throws RejectedInput with everything that is wrong with it, each time that it is asked for
   */
  synchronized Setting get() throws RejectedInput {
    if (fault.isPresent()) {
      throw new RejectedInput(fault.get().diagnostics());
    }
    if (setting.isEmpty()) {
      try {
        setting = Optional.of(Setting.read(folders));
      } catch (RejectedInput rejected) {
        fault = Optional.of(rejected);
        throw rejected;
      }
    }
    return setting.get();
  }
}
