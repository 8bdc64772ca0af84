package dev.tracknote.report;

import dev.tracknote.facts.Company;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Segment;
import dev.tracknote.house.Label;
import dev.tracknote.house.Labels;
import dev.tracknote.quantity.Basis;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a figure is called when people speak of it. */
final class FigureWords {

  private final Language language;
  private final Labels labels;
  private final Company company;

  FigureWords(Language language, Labels labels, Company company) {
    this.language = language;
    this.labels = labels;
    this.company = company;
  }

  /**
   * The words for a reference; the reference itself where it has none.
   *
   * @param name such as {@code segment.data_center.revenue.yoy[FY26Q4]}
   */
  String of(String name, String period) {
    String rest = name.contains("[") ? name.substring(0, name.indexOf('[')) : name;
    List<String> before = new ArrayList<>();
    if (rest.startsWith("estimate.")) {
      rest = rest.substring("estimate.".length());
      before.add(word("预测", "Forecast"));
    }
    if (rest.startsWith("guidance.")) {
      rest = rest.substring(rest.indexOf('.', "guidance.".length()) + 1);
      before.add(word("指引", "Guided"));
    }
    Optional<Segment> segment = segment(rest);
    if (segment.isPresent()) {
      rest = rest.substring("segment.".length() + segment.get().id().length() + 1);
      before.add(segment.get().name().in(language));
    }
    return measured(before, rest).map(w -> spaced(w, period)).orElse(name);
  }

  /** The words for a fact. */
  String of(FactKey key) {
    String scope = key.segment().isEmpty() ? "" : "segment." + key.segment() + ".";
    String basis = key.basis() == Basis.GAAP ? "" : "." + key.basis().id();
    return of(
        scope + key.metric().id().replace("revenue_yoy", "revenue.yoy") + basis,
        key.period().label());
  }

  private Optional<String> measured(List<String> before, String rest) {
    List<String> words = new ArrayList<>(List.of(rest.split("\\.", -1)));
    Optional<String> measure = measure(words.removeFirst());
    if (measure.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(String.join(gap(), before));
    text.append(text.isEmpty() ? "" : gap()).append(measure.get());
    for (String word : words) {
      text.append(suffix(word));
    }
    return Optional.of(text.toString());
  }

  private Optional<String> measure(String id) {
    if (id.equals("share")) {
      return Optional.of(word("占比", "share"));
    }
    for (Label label : Label.values()) {
      if (label.name().equals(id.toUpperCase(Locale.ROOT))) {
        return Optional.of(labels.text(label));
      }
    }
    return Optional.empty();
  }

  private String basis(Basis basis) {
    String name = company.terms().basis(basis, language);
    return word("（" + name + "）", " (" + name + ")");
  }

  private String suffix(String word) {
    return switch (word) {
      case "nongaap" -> basis(Basis.NONGAAP);
      case "yoy" -> word("同比", " year on year");
      case "qoq" -> word("环比", " quarter on quarter");
      case "ttm" -> word("（近四季）", " (last four quarters)");
      case "streak" -> word("连续增长季数", ", quarters of growth in a row");
      case "mid" -> word("中值", " midpoint");
      case "low" -> word("下限", " low end");
      case "high" -> word("上限", " high end");
      case "range" -> word("区间", " range");
      default -> " " + word;
    };
  }

  private Optional<Segment> segment(String name) {
    return company.segments().stream()
        .filter(s -> name.startsWith("segment." + s.id() + "."))
        .max(Comparator.comparingInt(s -> s.id().length()));
  }

  private String spaced(String words, String period) {
    return period.isEmpty() ? words : words + " " + period;
  }

  private String gap() {
    return language == Language.ZH ? "" : " ";
  }

  private String word(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }
}
