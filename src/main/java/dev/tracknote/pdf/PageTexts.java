package dev.tracknote.pdf;

import dev.tracknote.pdf.reading.TextHash;
import java.util.ArrayList;
import java.util.List;

/** Hashes the text of each page while it is drawn, so that a later change of it can be told. */
final class PageTexts {
  private final List<TextHash> pages = new ArrayList<>();

  /** A text is drawn on a page, from 1, in running text or in a drawing. */
  void drawn(int page, String text) {
    of(page).add(text);
  }

  /** What is drawn on a page. */
  TextHash of(int page) {
    while (pages.size() < page) {
      pages.add(new TextHash());
    }
    return pages.get(page - 1);
  }

  /** One hash for each page, also for one without text. */
  List<String> hashes(int count) {
    of(count);
    return pages.stream().map(TextHash::hex).toList();
  }
}
