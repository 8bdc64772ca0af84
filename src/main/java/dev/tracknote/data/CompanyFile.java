package dev.tracknote.data;

import dev.tracknote.facts.Company;
import dev.tracknote.facts.CompanyTerms;
import dev.tracknote.facts.Segment;
import dev.tracknote.facts.Source;
import dev.tracknote.facts.Split;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.MoneyUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code company.json}. */
final class CompanyFile {

  private static final Pattern ISIN = Pattern.compile("[A-Z]{2}[A-Z0-9]{9}[0-9]");
  private static final Pattern CIK = Pattern.compile("\\d{10}");

  private final Findings findings;
  private final Names names;

  CompanyFile(Findings findings) {
    this.findings = findings;
    this.names = new Names(findings);
  }

  CompanyProfile read(String id, Optional<SourceText> source) {
    return JsonFields.of(source, findings)
        .map(fields -> profile(id, fields))
        .orElse(CompanyProfile.unreadable(id));
  }

  private CompanyProfile profile(String id, JsonFields fields) {
    List<Word> segmentIds = new ArrayList<>();
    int atSegments = findings.errors();
    List<Segment> segments = segments(fields, segmentIds);
    boolean segmentsKnown = findings.errors() == atSegments;
    int atSources = findings.errors();
    Map<String, Source> sources = sources(fields);
    boolean sourcesKnown = findings.errors() == atSources;
    Company company =
        new Company(
            id,
            fields.text("code"),
            fields.wording("name"),
            fields.wording("group"),
            fields.wording("sector"),
            industry(fields),
            currency(fields),
            segments,
            splits(fields, new SplitCheck(segmentIds, segmentsKnown, findings)),
            isin(fields),
            terms(fields));
    // the masthead has no place for it yet; it is read so that a fault in it is seen
    fields.optionalWording("reporting_name");
    cik(fields);
    fields.schema("company");
    fields.done();
    return new CompanyProfile(company, sources, segmentsKnown, sourcesKnown);
  }

  private CompanyTerms terms(JsonFields fields) {
    Optional<JsonFields> bases = fields.optionalObject("bases");
    CompanyTerms terms =
        new CompanyTerms(
            moneyIn(fields),
            bases.flatMap(b -> b.optionalWording(Basis.GAAP.id())),
            bases.flatMap(b -> b.optionalWording(Basis.NONGAAP.id())));
    bases.ifPresent(JsonFields::done);
    return terms;
  }

  private Optional<MoneyUnit> moneyIn(JsonFields fields) {
    Word word = fields.optionalWord("money_in");
    return word.text().isBlank()
        ? Optional.empty()
        : names.known(
            "unknown-money-unit",
            "a unit of money",
            word,
            MoneyUnit::of,
            Stream.of(MoneyUnit.values()).map(MoneyUnit::id).toList());
  }

  // imports look it up; here it is read so that a fault in it is seen
  private void cik(JsonFields fields) {
    Word word = fields.optionalWord("cik");
    if (!word.text().isEmpty() && !CIK.matcher(word.text()).matches()) {
      findings.error(
          "bad-cik",
          word.place(),
          "expected the ten digits of a CIK, found " + Quoted.of(word.text()),
          "write it with its leading zeros, as in 0001045810");
    }
  }

  private Optional<String> isin(JsonFields fields) {
    Word word = fields.optionalWord("isin");
    if (word.text().isBlank()) {
      return Optional.empty();
    }
    if (!ISIN.matcher(word.text()).matches()) {
      findings.error(
          "bad-isin",
          word.place(),
          "expected the ISIN of a share, found " + Quoted.of(word.text()),
          "write two capitals for the country, nine letters or digits and the check digit");
    }
    return Optional.of(word.text());
  }

  private String industry(JsonFields fields) {
    Word word = fields.word("industry");
    return !word.text().isEmpty() && names.isId(word) ? word.text() : "";
  }

  private String currency(JsonFields fields) {
    Word word = fields.word("currency");
    if (word.text().isEmpty() || Figures.isCurrency(word.text())) {
      return word.text();
    }
    findings.error(
        "unknown-currency",
        word.place(),
        "expected a currency of ISO 4217, found " + Quoted.of(word.text()),
        "write three capitals such as USD, CNY or HKD");
    return "";
  }

  private List<Segment> segments(JsonFields fields, List<Word> ids) {
    List<Segment> segments = new ArrayList<>();
    for (JsonFields item : fields.objects("segments")) {
      Word id = id(item);
      ids.add(id);
      segments.add(new Segment(id.text(), item.wording("name")));
      item.done();
    }
    names.distinct("segment", ids);
    return segments;
  }

  private List<Split> splits(JsonFields fields, SplitCheck check) {
    List<Split> splits = new ArrayList<>();
    for (JsonFields item : fields.objects("splits")) {
      Word of = item.optionalWord("of");
      List<Word> parts = item.someWords("parts");
      names.distinct("part", parts);
      splits.add(
          new Split(of.text(), item.wording("name"), parts.stream().map(Word::text).toList()));
      check.add(of, parts);
      item.done();
    }
    check.cycles();
    return splits;
  }

  private Map<String, Source> sources(JsonFields fields) {
    Map<String, Source> sources = new TreeMap<>();
    List<Word> ids = new ArrayList<>();
    for (JsonFields item : fields.objects("sources")) {
      Word id = id(item);
      ids.add(id);
      sources.put(
          id.text(),
          new Source(
              id.text(),
              item.wording("title"),
              item.optionalWord("document").text(),
              item.date("published")));
      item.done();
    }
    names.distinct("source", ids);
    return sources;
  }

  private Word id(JsonFields item) {
    Word id = item.word("id");
    return id.text().isEmpty() || names.isId(id) ? id : new Word("", id.place());
  }
}
