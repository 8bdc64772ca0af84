package dev.tracknote.workbook;

import dev.tracknote.diagnostic.RejectedInput;

/** A sheet that lies on a disk and is read, row by row, each time that it is asked for. */
public interface Sheet {

  /** Its name, empty for a text file. */
  String name();

  /**
   * What a sieve keeps of the sheet; nothing else of it is held.
   *
   * @throws RejectedInput when the sheet cannot be relied on, or more is kept than a grid has room
   *     for
   */
  Grid read(Sieve sieve) throws RejectedInput;
}
