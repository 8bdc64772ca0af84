package dev.tracknote.report;

import java.util.function.IntFunction;

/** Lines under headings, as Markdown or plain; a heading without lines leaves no trace. */
final class ReportPaper {

  private final String title;
  private final String heading;
  private final String item;
  private final StringBuilder text = new StringBuilder();

  ReportPaper(String title, String heading, String item) {
    this.title = title;
    this.heading = heading;
    this.item = item;
  }

  void title(String words) {
    text.append(title).append(words).append('\n');
  }

  /** A heading with the number of things below it, unless there are none. */
  void heading(String words, int number) {
    if (number > 0) {
      text.append('\n').append(heading).append(words).append(" · ").append(number).append("\n\n");
    }
  }

  void item(String words) {
    text.append(item).append(words).append('\n');
  }

  /** A line that belongs to the item above it. */
  void below(String words) {
    text.append(" ".repeat(item.length())).append(item).append(words).append('\n');
  }

  void more(int number, IntFunction<String> words) {
    if (number > 0) {
      item(words.apply(number));
    }
  }

  void line(String words) {
    if (!words.isEmpty()) {
      text.append('\n').append(words).append('\n');
    }
  }

  String text() {
    return text.toString();
  }
}
