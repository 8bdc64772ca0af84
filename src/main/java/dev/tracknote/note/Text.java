package dev.tracknote.note;

import java.util.List;
import java.util.stream.Collectors;

/** Styled text of one paragraph. */
public record Text(List<Run> runs) {

  public Text {
    runs = List.copyOf(runs);
  }

  public static Text of(String plain) {
    return new Text(List.of(Run.plain(plain)));
  }

  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /** The characters alone, as a reader hears them. */
  public String plain() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }
}
