package dev.tracknote.report;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes documents made of ordered maps and lists. */
final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  // the printer indents with the machine's line separator, and bytes must be the same everywhere
  static String text(Object document) {
    return MAPPER.writeValueAsString(document).replace(System.lineSeparator(), "\n") + "\n";
  }
}
