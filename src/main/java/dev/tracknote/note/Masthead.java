package dev.tracknote.note;

import java.util.List;

/**
 * The head of page one.
 *
 * @param house the publishing firm
 * @param labels kind of document, kind of report, date
 * @param industry research group and sector
 * @param runningTitle what the following pages carry at their head
 */
public record Masthead(String house, List<String> labels, String industry, String runningTitle) {

  public Masthead {
    labels = List.copyOf(labels);
  }
}
