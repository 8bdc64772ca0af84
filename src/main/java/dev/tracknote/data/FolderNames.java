package dev.tracknote.data;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which names a folder of the data can have: a name becomes part of a path, so it can neither climb
 * out of its folder nor hide, nor be taken for another.
 */
public final class FolderNames {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  /** What Windows keeps for a device, or cuts off. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?|.*\\.");

  /** Scripts that stand together in one name without being taken for each other. */
  private static final List<Character.UnicodeScript> TOGETHER =
      List.of(
          Character.UnicodeScript.COMMON,
          Character.UnicodeScript.INHERITED,
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.HAN);

  /** These stand beside the companies and hold something else, whatever their capitals. */
  private static final List<String> TAKEN = List.of("house", "market", "schemas");

  private FolderNames() {}

  /** Whether a company's folder can be called so. */
  public static boolean isCompany(String name) {
    return isWellFormed(name) && !isDevice(name) && !isMixed(name) && !isTaken(name);
  }

  static boolean isWellFormed(String name) {
    return NAME.matcher(name).matches();
  }

  static boolean isDevice(String name) {
    return DEVICE.matcher(name).matches();
  }

  /** Whether its letters are of scripts that look alike, as a Cyrillic A in a Latin word. */
  static boolean isMixed(String name) {
    List<Character.UnicodeScript> scripts =
        name.codePoints().mapToObj(Character.UnicodeScript::of).distinct().toList();
    long alone = scripts.stream().filter(s -> !TOGETHER.contains(s)).count();
    return alone > 1 || (alone == 1 && scripts.contains(Character.UnicodeScript.LATIN));
  }

  static boolean isTaken(String name) {
    return TAKEN.stream().anyMatch(name::equalsIgnoreCase);
  }
}
