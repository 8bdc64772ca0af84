package dev.tracknote.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the company's labels in the place of longer names of its years and quarters, and of the
 * calendar's where its year is the calendar's: «fiscal 2025» becomes {@code FY25}, so that whatever
 * is held of a label is held of it.
 */
final class CalendarLabels {

  private final CalendarNames calendar;

  CalendarLabels(OwnYear year) {
    this.calendar = new CalendarNames(year);
  }

  /** The text with labels. */
  String in(String text) {
    StringBuilder labelled = new StringBuilder();
    int done = 0;
    for (CalendarName name : names(text)) {
      put(name, text, done, labelled);
      done = name.to();
    }
    return labelled.append(text, done, text.length()).toString();
  }

  /** The sentence with labels; where its signs stand in the source stays known. */
  Sentence in(Sentence sentence) {
    List<CalendarName> names = names(sentence.text());
    return names.isEmpty() ? sentence : labelled(sentence, names);
  }

  private List<CalendarName> names(String text) {
    List<CalendarName> fiscal = FiscalNames.in(text);
    return calendar.areLabels()
        ? CalendarNames.apart(calendar.in(text), fiscal)
        : CalendarNames.apart(fiscal, List.of());
  }

  private static Sentence labelled(Sentence sentence, List<CalendarName> names) {
    String text = sentence.text();
    StringBuilder labelled = new StringBuilder();
    List<Sentence.Anchor> old = sentence.anchors();
    List<Sentence.Anchor> anchors = new ArrayList<>();
    int done = 0;
    int next = 0;
    for (CalendarName name : names) {
      for (; next < old.size() && old.get(next).offset() <= name.from(); next++) {
        anchors.add(moved(old.get(next), labelled.length() - done));
      }
      put(name, text, done, labelled);
      while (next < old.size() && old.get(next).offset() <= name.to()) {
        next++;
      }
      if (name.to() < text.length()) {
        anchors.add(new Sentence.Anchor(labelled.length(), sentence.placeAt(name.to())));
      }
      done = name.to();
    }
    for (; next < old.size(); next++) {
      anchors.add(moved(old.get(next), labelled.length() - done));
    }
    labelled.append(text, done, text.length());
    return new Sentence(
        labelled.toString(),
        anchors,
        sentence.part(),
        sentence.passage(),
        sentence.references(),
        sentence.cut(),
        sentence.topic());
  }

  private static Sentence.Anchor moved(Sentence.Anchor anchor, int by) {
    return new Sentence.Anchor(anchor.offset() + by, anchor.place());
  }

  /** A label stands apart from the words around it, as labels are typed. */
  private static void put(CalendarName name, String text, int done, StringBuilder labelled) {
    labelled.append(text, done, name.from());
    if (!labelled.isEmpty() && isWord(labelled.charAt(labelled.length() - 1))) {
      labelled.append(' ');
    }
    labelled.append(name.label());
    if (name.behind().isEmpty() && name.to() < text.length() && isWord(text.charAt(name.to()))) {
      labelled.append(' ');
    }
  }

  private static boolean isWord(char sign) {
    return Han.isOne(sign) || Character.isLetterOrDigit(sign);
  }
}
