package dev.tracknote.commentary;

import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands before a passage that no analyst has made his own yet. */
public enum DraftMark {
  /** The program drafted it from the facts. */
  DRAFT(Wording.of("【草稿】", "[Draft]")),
  /** It was carried over from the note before. */
  REVIEW(Wording.of("【待核】", "[Review]"));

  /** Any mark in any language. */
  public static final Pattern ANY =
      Pattern.compile(
          Arrays.stream(values())
              .flatMap(m -> Arrays.stream(Language.values()).map(m::in))
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "(?:", ")")));

  private static final List<String> SIGNS =
      Arrays.stream(values()).flatMap(m -> Arrays.stream(Language.values()).map(m::in)).toList();

  private final Wording sign;

  DraftMark(Wording sign) {
    this.sign = sign;
  }

  /** Whether a text holds any mark in any language. */
  public static boolean isIn(String text) {
    boolean open = text.indexOf('【') >= 0 || text.indexOf('[') >= 0;
    return open && SIGNS.stream().anyMatch(text::contains);
  }

  /** The mark as it is typed. */
  public String in(Language language) {
    return sign.in(language);
  }

  /** The mark with what parts it from the text behind it. */
  public String before(String text, Language language) {
    return in(language) + (language == Language.ZH ? "" : " ") + text;
  }

  /** Whether these signs are this mark, in any language. */
  public boolean isTypedAs(String typed) {
    return Arrays.stream(Language.values()).anyMatch(l -> in(l).equals(typed));
  }
}
