package dev.tracknote.pdf.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The standards that a metadata packet claims. */
final class Claims {
  private static final Pattern ARCHIVAL = property("pdfaid:part", "(\\d)");
  private static final Pattern LEVEL = property("pdfaid:conformance", "([ABU])");
  private static final Pattern ACCESSIBLE = property("pdfuaid:part", "(\\d)");

  private Claims() {}

  static List<String> of(byte[] packet) {
    List<String> claims = new ArrayList<>();
    if (packet == null) {
      return claims;
    }
    String text = new String(packet, StandardCharsets.UTF_8);
    Matcher part = ARCHIVAL.matcher(text);
    Matcher level = LEVEL.matcher(text);
    if (part.find() && level.find()) {
      claims.add("PDF/A-" + value(part) + value(level).toLowerCase(Locale.ROOT));
    }
    Matcher accessible = ACCESSIBLE.matcher(text);
    if (accessible.find()) {
      claims.add("PDF/UA-" + value(accessible));
    }
    return claims;
  }

  private static String value(Matcher found) {
    return found.group(1) != null ? found.group(1) : found.group(2);
  }

  /** As an attribute or as an element. */
  private static Pattern property(String name, String value) {
    return Pattern.compile(name + "=[\"']" + value + "[\"']|<" + name + ">" + value + "<");
  }
}
