package dev.tracknote.commentary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tracknote.claim.ClaimFinder;
import dev.tracknote.claim.OwnYear;
import dev.tracknote.claim.Vocabulary;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text brings the reader of commentary or the finder of claims down. */
class AnyTextIsReadTest {

  private static final Vocabulary WORDS =
      new Vocabulary(
          List.of("示例"),
          Map.of("europe", List.of("欧洲", "Europe")),
          Map.of("stated.a", List.of("订单")),
          1,
          new OwnYear(OptionalInt.of(0), 2023, new FiscalQuarter(2026, 1), true),
          "");

  private static List<Diagnostic> read(String text) {
    List<Diagnostic> findings = new ArrayList<>();
    Commentary commentary = CommentaryReader.read("note.md", text, findings);
    ClaimFinder.find(commentary, WORDS);
    return findings;
  }

  @Property(tries = 500)
  void anyStringIsRead(@ForAll String text) {
    assertThatCode(() -> read(text)).doesNotThrowAnyException();
  }

  @Property(tries = 1000)
  void anyHeapOfMarksAndFiguresIsRead(@ForAll("heaps") String text) {
    assertThatCode(() -> read(text)).doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<String> heaps() {
    return Arbitraries.of(
            "---\n",
            "title: ",
            "headline: ",
            "\n",
            "\n\n",
            "## 评论\n\n",
            "# ",
            "- ",
            "1. ",
            "> ",
            "| ",
            "|---|---|\n",
            "**",
            "*",
            "_",
            "`",
            "```\n",
            "[",
            "](",
            "https://a.b)",
            "<",
            "<!--",
            "![",
            "${",
            "${revenue}",
            "${revenue.yoy:1}",
            "}",
            ":",
            "营收 ",
            "欧洲",
            "Europe ",
            "816 亿美元",
            "同比增长 ",
            "-1.5%",
            "±2%",
            "3-4",
            "约 ",
            "翻两番",
            "12pcts",
            "一成",
            "FY27Q1",
            "，",
            "。",
            "; ",
            "\uFFFC",
            "\u0000",
            "\uD83D",
            "\u202E",
            "$",
            "—",
            "20",
            "年",
            "bn ",
            ".",
            ",",
            "(",
            ")")
        .list()
        .ofMaxSize(40)
        .map(words -> String.join("", words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "1. ", "[", "*_[", "![", "<a ", "`", "((", "${", "| a ", "#"})
  void oneMarkAgainAndAgainIsRead(String mark) {
    assertThatCode(() -> read("## 评论\n\n" + mark.repeat(20_000))).doesNotThrowAnyException();
  }

  @Test
  void aTableOfMoreThanAMillionCellsIsRefused() {
    String text = "## 评论\n\n|a|b|\n|---|---|\n" + "|1|2|\n".repeat(500_001);

    assertThat(read(text)).extracting(Diagnostic::rule).contains("unsupported-markdown");
  }
}
