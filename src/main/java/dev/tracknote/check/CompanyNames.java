package dev.tracknote.check;

import dev.tracknote.claim.Han;
import dev.tracknote.claim.OwnYear;
import dev.tracknote.claim.Vocabulary;
import dev.tracknote.facts.Company;
import dev.tracknote.facts.Segment;
import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names by which a company, its parts and what is stated of it are known in the prose. */
final class CompanyNames {

  private static final int BEGINS = 3;

  private CompanyNames() {}

  static Vocabulary vocabulary(Company company, List<StatedSeries> series, OwnYear year) {
    Map<String, List<String>> segments = new LinkedHashMap<>();
    for (Segment segment : company.segments()) {
      segments.put(segment.id(), ShortNames.with(segment, names(segment.name()), company));
    }
    company.splits().stream()
        .filter(s -> !s.of().isEmpty())
        .forEach(s -> s.parts().forEach(p -> withWhole(p, s.of(), segments)));
    List<String> names = new ArrayList<>(names(company.name()));
    names.add(company.code());
    Map<String, List<String>> stated = new LinkedHashMap<>();
    series.forEach(s -> stated.put(s.id(), s.names()));
    return new Vocabulary(
        names, segments, stated, year.quarter().quarter(), year, company.currency());
  }

  /** «韦茨曼机床分部»: the company's name, or how it begins, before the name of something of its own. */
  static boolean isShortened(String name, Collection<String> company) {
    return company.stream()
        .map(c -> Han.isAllOf(c) && c.length() > BEGINS ? c.substring(0, BEGINS) : c)
        .anyMatch(c -> name.startsWith(c) && name.length() > c.length());
  }

  /** «Premium beer» is the part Premium of Beer. */
  private static void withWhole(String part, String whole, Map<String, List<String>> segments) {
    List<String> own = new ArrayList<>(segments.getOrDefault(part, List.of()));
    for (String name : List.copyOf(own)) {
      boolean latin = name.chars().allMatch(c -> c < 128);
      for (String of : segments.getOrDefault(whole, List.of())) {
        if (of.chars().allMatch(c -> c < 128) == latin && !name.contains(of)) {
          own.add(latin ? name + " " + of : name + of);
        }
      }
    }
    segments.put(part, own);
  }

  private static List<String> names(Wording wording) {
    List<String> names = new ArrayList<>();
    for (Language language : Language.values()) {
      if (wording.has(language)) {
        names.add(wording.in(language));
      }
    }
    return names;
  }
}
