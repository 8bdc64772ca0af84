package dev.tracknote.rixml;

import dev.tracknote.facts.Company;
import dev.tracknote.house.Analyst;
import dev.tracknote.house.House;
import dev.tracknote.house.RatingGrade;
import dev.tracknote.rixml.Release.Disclosure;
import dev.tracknote.rixml.Release.Opinion;
import dev.tracknote.rixml.Release.Related;
import dev.tracknote.rixml.Release.Rendition;
import dev.tracknote.rixml.Release.Standing;
import dev.tracknote.rixml.Release.Target;
import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A release that has all that a sidecar can tell. */
final class Samples {

  private static final RatingGrade NEUTRAL =
      new RatingGrade("neutral", Wording.of("中性", "Neutral"), Wording.of("随大市", "In line"));

  private Samples() {}

  static Release release(String title) {
    Analyst analyst =
        new Analyst("a", Wording.of("甲", "A"), Wording.of("分析师", "Analyst"), "S1", "a@example.com");
    House house =
        new House(
            Wording.of("示例证券", "Sample Securities"),
            Wording.of("研究部", "Research"),
            List.of(Language.EN, Language.ZH),
            List.of(analyst),
            List.of(NEUTRAL));
    Wording name = Wording.of("示例科技", "Acme");
    Company company =
        new Company("ACME", "ACME.O", name, name, name, "machines", "USD", List.of(), List.of());
    return new Release(
        house,
        company,
        "FY25Q2",
        LocalDate.of(2025, 8, 7),
        new Standing(1, false, "0".repeat(64)),
        List.of(
            rendition(Language.EN, title, "ACME-FY25Q2.en.pdf"),
            rendition(Language.ZH, "示例科技", "ACME-FY25Q2.zh.pdf")),
        List.of(analyst),
        Optional.of(new Opinion(NEUTRAL, "maintain", Optional.empty())),
        Optional.of(new Target(new BigDecimal("120"), Optional.of(new BigDecimal("100")))),
        List.of(new Related("FY25Q1", "Acme FY25Q1")),
        List.of(new Disclosure("CN-3", "A qualified firm")));
  }

  private static Rendition rendition(Language language, String title, String file) {
    return new Rendition(
        language, title, "Growth & margins", "What happened", file, "1".repeat(64), 1000);
  }

  static String sidecar() {
    return text(release("Acme FY25Q2"));
  }

  static String text(Release release) {
    return new String(Sidecar.of(release).content(), StandardCharsets.UTF_8);
  }
}
