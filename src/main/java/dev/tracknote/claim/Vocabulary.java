package dev.tracknote.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that belong to one company. */
public final class Vocabulary {

  private final List<String> company;
  private final Map<String, List<String>> segments;
  private final Map<String, List<String>> stated;
  private final Map<String, Map<String, String>> statedOfParts;
  private final int quarter;
  private final OwnYear year;
  private final String currency;
  private @Nullable MentionReader reader;

  /**
   * Names.
   *
   * @param company how the company is called
   * @param segments for each segment id the names that stand for it, in any language
   * @param stated for each series of figures outside the accounts the names that stand for it
   * @param quarter which quarter of its year the note is about, 1 to 4; 0 where a bare «二季度» tells
   *     nothing
   * @param year the company's year beside the calendar's
   * @param currency the ISO 4217 code in which the company reports, or empty
   */
  public Vocabulary(
      List<String> company,
      Map<String, List<String>> segments,
      Map<String, List<String>> stated,
      int quarter,
      OwnYear year,
      String currency) {
    this.company = List.copyOf(company);
    this.segments = new LinkedHashMap<>(segments);
    this.stated = new LinkedHashMap<>(stated);
    this.statedOfParts = StatedOfParts.in(this.stated, this.segments);
    this.quarter = quarter;
    this.year = year;
    this.currency = currency;
  }

  /** How the company is called. */
  public List<String> company() {
    return company;
  }

  /** For each segment id the names that stand for it. */
  public Map<String, List<String>> segments() {
    return segments;
  }

  /** For each series of figures outside the accounts the names that stand for it. */
  public Map<String, List<String>> stated() {
    return stated;
  }

  /**
   * What stands on record of one part where a series is named: of «Harlow had 491 stores» not the
   * stores, but those of Harlow.
   *
   * @param series as a claim names it, or a measure of the accounts, which stays
   */
  public String ofPart(String series, List<String> parts) {
    Map<String, String> known = statedOfParts.getOrDefault(series, Map.of());
    List<String> named = parts.stream().filter(p -> !p.isEmpty()).distinct().toList();
    return named.size() == 1 ? known.getOrDefault(named.getFirst(), series) : series;
  }

  /** Which quarter of its year the note is about, 1 to 4, or 0. */
  int quarter() {
    return quarter;
  }

  /** The company's year beside the calendar's. */
  public OwnYear year() {
    return year;
  }

  /** The ISO 4217 code in which the company reports, or empty. */
  public String currency() {
    return currency;
  }

  /** Finds these names with the words of the trade; made when the first text is read. */
  MentionReader reader() {
    MentionReader made = reader;
    if (made == null) {
      made = new MentionReader(this);
      reader = made;
    }
    return made;
  }
}
