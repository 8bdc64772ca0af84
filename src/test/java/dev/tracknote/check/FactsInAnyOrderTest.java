package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ClaimFinder;
import dev.tracknote.claim.OwnYear;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.Vocabulary;
import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.CommentaryReader;
import dev.tracknote.data.FactsReader;
import dev.tracknote.data.HouseReader;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.Ledger;
import dev.tracknote.house.House;
import dev.tracknote.house.NumberFormat;
import dev.tracknote.house.NumberStyle;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.FigureIndex;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Points;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.wording.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check depends on the facts and not on their order; what is printed of them stands for them. */
class FactsInAnyOrderTest {

  private static final Path DATA = Path.of("data");
  private static final FiscalQuarter QUARTER = new FiscalQuarter(2027, 1);
  private static final CompanyFacts FACTS = facts("NVDA");
  private static final House HOUSE = house();
  // a wrong figure in the midst of right ones, so that there is something to find
  private static final String NOTE = text("note.md") + "\n\n数据中心营收 999 亿美元，同比增长 12%。\n";
  private static final Checked CHECKED = checked(FACTS);

  private static CompanyFacts facts(String company) {
    try {
      return new FactsReader(DATA).read(company).value();
    } catch (RejectedInput e) {
      throw new IllegalStateException(e);
    }
  }

  private static House house() {
    try {
      return new HouseReader(DATA).read().value();
    } catch (RejectedInput e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String file) {
    try {
      return Files.readString(DATA.resolve("NVDA/notes/FY27Q1").resolve(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Checked checked(CompanyFacts facts) {
    Commentary note = CommentaryReader.read("note.md", NOTE, new ArrayList<>());
    return Checklist.run(new Dossier(facts, QUARTER, HOUSE, note, Optional.empty()));
  }

  @Property(tries = 10)
  void theOrderOfFactsDoesNotMatter(@ForAll long seed) {
    List<Fact> reported = new ArrayList<>(FACTS.reported().all());
    Collections.shuffle(reported, new Random(seed));
    Checked checked =
        checked(
            new CompanyFacts(
                FACTS.company(),
                FACTS.calendar(),
                new Ledger(reported),
                FACTS.guidance(),
                FACTS.estimates(),
                FACTS.statements(),
                FACTS.prices(),
                FACTS.market()));

    assertThat(CHECKED.findings()).isNotEmpty();
    assertThat(checked.findings()).isEqualTo(CHECKED.findings());
    assertThat(checked.verdicts()).isEqualTo(CHECKED.verdicts());
  }

  /** What the program prints of a figure is read again as one that stands for its exact value. */
  @ParameterizedTest
  @CsvSource({"NVDA, 2027, 1", "NVDA, 2026, 4", "AMD, 2025, 2"})
  void everyFigureThatIsPrintedReadsBack(String company, int year, int quarter) {
    CompanyFacts facts = facts(company);
    FigureIndex index = new FigureIndex(facts, Metrics.of(facts), new FiscalQuarter(year, quarter));
    int read = 0;
    for (Map.Entry<String, Figure> entry : index.all().entrySet()) {
      Figure figure = entry.getValue();
      boolean plain =
          switch (figure.value()) {
            case Amount a -> true;
            case Ratio r -> r.fraction().abs().compareTo(BigDecimal.TEN) < 0;
            case Points p -> true;
            case PerShare p -> true;
            default -> false;
          };
      for (Language language : plain ? Language.values() : new Language[0]) {
        String printed = new NumberStyle(language).text(figure.value(), NumberFormat.DEFAULT);
        assertThat(figures(printed))
            .as("%s printed as %s", entry.getKey(), printed)
            .singleElement()
            .matches(f -> Tolerance.exact(f, Ground.bare(figure.value()).orElseThrow()));
        read++;
      }
    }
    assertThat(read).isGreaterThan(40);
  }

  private static List<StatedFigure> figures(String printed) {
    Commentary text =
        CommentaryReader.read("note.md", "## 评论\n\n" + printed + "\n", new ArrayList<>());
    Vocabulary nothing = new Vocabulary(List.of(), Map.of(), Map.of(), 0, OwnYear.UNKNOWN, "");
    return ClaimFinder.find(text, nothing).stream()
        .map(ReadSentence::claims)
        .flatMap(List::stream)
        .map(Claim::figure)
        .toList();
  }
}
