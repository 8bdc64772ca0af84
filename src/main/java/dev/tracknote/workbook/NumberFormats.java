package dev.tracknote.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the formats of a workbook's cells say of the numbers in them. */
final class NumberFormats {

  // ids that the file format itself gives a meaning (ECMA-376, 18.8.30)
  private static final List<String> BUILT_IN_PERCENT = List.of("9", "10");
  private static final List<String> BUILT_IN_DATES =
      List.of("14", "15", "16", "17", "22", "27", "30", "31", "36", "50", "57", "58");

  private final List<String> formatOfStyle = new ArrayList<>();
  private final Map<String, String> codes = new TreeMap<>();
  private boolean within;

  static NumberFormats read(ZipParts parts, String part) throws Fault, IOException {
    NumberFormats formats = new NumberFormats();
    parts.elements(
        part,
        (element, reader) -> {
          switch (element) {
            case "numFmt" ->
                formats.codes.put(
                    ZipParts.attribute(reader, "numFmtId").orElse(""),
                    ZipParts.attribute(reader, "formatCode").orElse(""));
            case "cellStyleXfs", "cellStyles", "dxfs" -> formats.within = false;
            case "cellXfs" -> formats.within = true;
            case "xf" -> {
              if (formats.within) {
                formats.formatOfStyle.add(ZipParts.attribute(reader, "numFmtId").orElse("0"));
              }
            }
            default -> {}
          }
        });
    return formats;
  }

  boolean isPercent(String style) {
    String id = id(style);
    return BUILT_IN_PERCENT.contains(id) || bare(id).contains("%");
  }

  boolean isDate(String style) {
    String id = id(style);
    return BUILT_IN_DATES.contains(id) || bare(id).matches(".*(?:y|m+.*d|d.*m|mmm).*");
  }

  /** The currency that a format prints beside its numbers, empty when it prints none. */
  String currency(String style) {
    return CurrencySigns.in(codes.getOrDefault(id(style), ""));
  }

  private String id(String style) {
    boolean index = style.matches("\\d{1,6}") && Integer.parseInt(style) < formatOfStyle.size();
    return index ? formatOfStyle.get(Integer.parseInt(style)) : "0";
  }

  /** A format's own signs, without the words and colours that it quotes. */
  private String bare(String id) {
    return codes
        .getOrDefault(id, "")
        .replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.", "")
        .toLowerCase(Locale.ROOT);
  }
}
