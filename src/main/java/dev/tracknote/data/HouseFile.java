package dev.tracknote.data;

import dev.tracknote.house.Analyst;
import dev.tracknote.house.DisclosureCode;
import dev.tracknote.house.House;
import dev.tracknote.house.RatingGrade;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads {@code house.json}. */
final class HouseFile {

  private final Findings findings;
  private final Names names;

  HouseFile(Findings findings) {
    this.findings = findings;
    this.names = new Names(findings);
  }

  House read(JsonFields fields) {
    House house =
        new House(
            fields.wording("name"),
            fields.wording("department"),
            languages(fields.someWords("languages")),
            analysts(fields),
            ratings(fields),
            jurisdictions(fields.words("jurisdictions")),
            fields.optionalWording("benchmark"),
            fields.optionalCount("rating_horizon_months"),
            disclosureCodes(fields),
            fields.flag("web_pages"),
            fields.flag("hold_doubtful"));
    // asked for by SecContact, and only when filings are imported
    fields.presentWord("sec_contact");
    fields.schema("house");
    fields.done();
    return house;
  }

  private List<Language> languages(List<Word> words) {
    names.distinct("language", words);
    List<String> all = Arrays.stream(Language.values()).map(Language::code).toList();
    return words.stream()
        .flatMap(w -> names.known("unknown-language", "a language", w, Language::of, all).stream())
        .toList();
  }

  private List<String> jurisdictions(List<Word> words) {
    names.distinct("jurisdiction", words);
    List<String> all = List.of(Locale.getISOCountries());
    words.stream().filter(word -> !all.contains(word.text())).forEach(this::noJurisdiction);
    return words.stream().map(Word::text).toList();
  }

  private void noJurisdiction(Word word) {
    findings.error(
        "unknown-jurisdiction",
        word.place(),
        "expected a country of ISO 3166, found " + Quoted.of(word.text()),
        "write two capitals such as CN, HK or US");
  }

  private List<Analyst> analysts(JsonFields fields) {
    List<Analyst> analysts = new ArrayList<>();
    List<Word> ids = new ArrayList<>();
    for (JsonFields item : fields.objects("analysts")) {
      Word id = item.word("id");
      ids.add(id);
      analysts.add(
          new Analyst(
              id.text(),
              item.wording("name"),
              item.wording("title"),
              item.text("licence"),
              item.text("email")));
      item.done();
    }
    names.distinct("analyst", ids);
    return analysts;
  }

  private List<DisclosureCode> disclosureCodes(JsonFields fields) {
    List<DisclosureCode> codes = new ArrayList<>();
    for (JsonFields item : fields.optionalObjects("disclosure_codes")) {
      codes.add(new DisclosureCode(item.text("code"), item.wording("under")));
      item.done();
    }
    return codes;
  }

  private List<RatingGrade> ratings(JsonFields fields) {
    List<RatingGrade> ratings = new ArrayList<>();
    List<Word> ids = new ArrayList<>();
    for (JsonFields item : fields.objects("ratings")) {
      Word id = item.word("id");
      ids.add(id);
      ratings.add(new RatingGrade(id.text(), item.wording("name"), item.wording("definition")));
      item.done();
    }
    names.distinct("rating", ids);
    return ratings;
  }
}
