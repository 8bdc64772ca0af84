package dev.tracknote.filing;

import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.Fact;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Shares;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The filings of an invented company, written down as the SEC's service would give them. */
public final class Papers {

  private static final String[] STARTS = {"01-01", "04-01", "07-01", "10-01"};
  private static final String[] ENDS = {"03-31", "06-30", "09-30", "12-31"};
  private static final String[] FILED = {"05-01", "08-01", "11-01"};

  private final Map<String, Map<String, List<String>>> rows = new LinkedHashMap<>();
  private String taxonomy = "us-gaap";
  private String cik = "9999001";
  private String paper = "";

  public Papers cik(String literal) {
    cik = literal;
    return this;
  }

  Papers taxonomy(String name) {
    taxonomy = name;
    return this;
  }

  /** Opens a filing, to which the statements that follow belong. */
  public Papers filing(String form, String accession, String filed, int fy, String fp) {
    paper =
        "\"accn\":\"%s\",\"fy\":%d,\"fp\":\"%s\",\"form\":\"%s\",\"filed\":\"%s\""
            .formatted(accession, fy, fp, form, filed);
    return this;
  }

  /** The quarterly report on a quarter of a calendar year, filed a month after its end. */
  public Papers quarter(int year, int quarter) {
    return filing(
        "10-Q", "q-" + year + "-" + quarter, year + "-" + FILED[quarter - 1], year, "Q" + quarter);
  }

  /** The annual report on a calendar year, filed in the February after it. */
  public Papers annual(int year) {
    return filing("10-K", "k-" + year, (year + 1) + "-02-15", year, "FY");
  }

  public Papers states(String tag, String start, String end, String value) {
    return states(tag, "USD", start, end, value);
  }

  public Papers states(String tag, String unit, String start, String end, String value) {
    rows.computeIfAbsent(tag, t -> new LinkedHashMap<>())
        .computeIfAbsent(unit, u -> new ArrayList<>())
        .add("{\"start\":\"%s\",\"end\":\"%s\",\"val\":%s,%s}".formatted(start, end, value, paper));
    return this;
  }

  /** States a figure of the quarters from one to another of a calendar year. */
  public Papers states(String tag, int year, int from, int to, String value) {
    return states(tag, year + "-" + STARTS[from - 1], year + "-" + ENDS[to - 1], value);
  }

  public Papers level(String tag, String day, String value) {
    rows.computeIfAbsent(tag, t -> new LinkedHashMap<>())
        .computeIfAbsent("USD", u -> new ArrayList<>())
        .add("{\"end\":\"%s\",\"val\":%s,%s}".formatted(day, value, paper));
    return this;
  }

  /** Files a whole calendar year of revenue: 100, 110, 120 and 470 for the year, in millions. */
  public Papers yearOfRevenue(String tag, int year) {
    quarter(year, 1).states(tag, year, 1, 1, "100000000");
    quarter(year, 2).states(tag, year, 2, 2, "110000000").states(tag, year, 1, 2, "210000000");
    quarter(year, 3).states(tag, year, 3, 3, "120000000").states(tag, year, 1, 3, "330000000");
    return annual(year).states(tag, year, 1, 4, "470000000");
  }

  public String json() {
    List<String> tags = new ArrayList<>();
    rows.forEach(
        (tag, units) -> {
          List<String> some = new ArrayList<>();
          units.forEach((u, r) -> some.add("\"" + u + "\":[" + String.join(",", r) + "]"));
          tags.add(
              "\"%s\":{\"label\":\"%s\",\"units\":{%s}}"
                  .formatted(tag, tag, String.join(",", some)));
        });
    return "{\"cik\":%s,\"entityName\":\"ACME MACHINES INC\",\"facts\":{\"%s\":{%s}}}"
        .formatted(cik, taxonomy, String.join(",", tags));
  }

  Filed read() throws RejectedInput, IOException {
    return read(json());
  }

  static Filed read(String json) throws RejectedInput, IOException {
    return FilingReader.read(
        "acme.json",
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        Optional.empty());
  }

  /** All editions of a figure, as {@code value source as-of}. */
  static List<String> editions(Filed filed, String period, String metric) {
    return filed.delivery().facts().stream()
        .filter(
            f -> f.key().period().label().equals(period) && f.key().metric().id().equals(metric))
        .map(f -> number(f).toPlainString() + " " + f.source().id() + " " + f.asOf())
        .toList();
  }

  static BigDecimal number(Fact fact) {
    return switch (fact.value()) {
      case Amount amount -> amount.value();
      case PerShare perShare -> perShare.value();
      case Shares shares -> shares.value();
      default -> throw new IllegalArgumentException(fact.toString());
    };
  }
}
