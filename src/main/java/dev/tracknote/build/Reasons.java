package dev.tracknote.build;

import java.nio.file.AccessDeniedException;

/** What the machine says when it fails, for people. */
final class Reasons {

  private Reasons() {}

  static String of(Exception e) {
    if (e instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
