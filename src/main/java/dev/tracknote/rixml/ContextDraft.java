package dev.tracknote.rixml;

import dev.tracknote.facts.Company;
import dev.tracknote.house.RatingGrade;
import dev.tracknote.rixml.Release.Opinion;
import dev.tracknote.rixml.Release.Target;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells what a release is about: issuer, security, rating and target, the kind of report. */
final class ContextDraft {

  /** Suffixes that Reuters and the trade's terminals in China share. */
  private static final String REUTERS = "[0-9A-Z]+\\.(O|N|A|HK|SZ|SS)";

  /** From here on the standard calls a horizon long. */
  private static final int LONG_TERM_MONTHS = 12;

  private static final int SMALLEST_SCALE = 3;

  private final Release release;

  ContextDraft(Release release) {
    this.release = release;
  }

  Element context() {
    return Element.named("Context")
        .with("external", "Yes")
        .holding(
            Element.named("IssuerDetails").holding(issuer()),
            Element.named("ProductDetails")
                .with("publicationDateTime", SidecarDraft.moment(release))
                .holding(
                    Element.named("ProductCategory").with("productCategory", "Report"),
                    Element.named("ProductFocus")
                        .with("focus", "Issuer")
                        .with("primaryIndicator", "Yes")));
  }

  private Element issuer() {
    Company company = release.company();
    List<Element> names = new ArrayList<>();
    names.add(name(company.name().in(release.language())));
    for (Release.Rendition rendition : release.renditions()) {
      Language other = rendition.language();
      if (other != release.language() && company.name().has(other)) {
        names.add(name(company.name().in(other)));
      }
    }
    return Element.named("Issuer")
        .with("issuerType", "Corporate")
        .with("primaryIndicator", "Yes")
        .holding(identified("IssuerID"))
        .holding(names)
        .holding(Element.named("SecurityDetails").holding(security()));
  }

  private static Element name(String name) {
    return Element.named("IssuerName")
        .with("nameType", "Display")
        .holding(Element.of("NameValue", name));
  }

  private Element identified(String element) {
    String code = release.company().code();
    Element id = Element.named(element);
    return code.matches(REUTERS)
        ? id.with("idType", "RIC").with("idValue", code)
        : id.with("idType", "PublisherDefined")
            .with("publisherDefinedValue", "ticker")
            .with("idValue", code);
  }

  private List<Element> isin() {
    return release.company().isin().stream()
        .map(i -> Element.named("SecurityID").with("idType", "ISIN").with("idValue", i))
        .toList();
  }

  private Element security() {
    Element security = Element.named("Security").with("primaryIndicator", "Yes");
    List<Element> targets = new ArrayList<>();
    if (release.target().isPresent()) {
      Target target = release.target().get();
      if (target.prior().isPresent()) {
        int turn = target.value().compareTo(target.prior().get());
        security =
            security.with(
                "targetPriceAction", turn > 0 ? "Increase" : turn < 0 ? "Decrease" : "Reiterate");
      }
      targets.add(target("Current", target.value()));
      target
          .prior()
          .filter(p -> p.compareTo(target.value()) != 0)
          .ifPresent(p -> targets.add(target("Prior", p)));
    }
    return security
        .holding(isin())
        .holding(identified("SecurityID"))
        .holding(targets)
        .holding(
            Element.named("AssetClass").with("assetClass", "Equity"),
            Element.named("AssetType").with("assetType", "Stock"))
        .holding(ratings());
  }

  private Element target(String time, BigDecimal value) {
    return Element.named("SecurityFinancials")
        .with("securityFinancialsType", "TargetPrice")
        .with("priorCurrent", time)
        .holding(
            Element.of("Currency", release.company().currency()),
            Element.of("FinancialValue", value.toPlainString()).with("estimateActual", "Estimate"));
  }

  /** The house's own word, what it means on the standard's scale, and what the word was before. */
  private List<Element> ratings() {
    List<Element> ratings = new ArrayList<>();
    if (release.opinion().isPresent()) {
      Opinion opinion = release.opinion().get();
      String action = action(opinion.action());
      ratings.add(current(rating(opinion.grade()), action));
      sentiment(opinion.grade()).ifPresent(s -> ratings.add(current(rating(s, List.of()), action)));
      opinion.prior().ifPresent(prior -> ratings.add(rating(prior).with("priorCurrent", "Prior")));
    }
    return ratings;
  }

  private static Element current(Element rating, String action) {
    return rating.with("priorCurrent", "Current").with("ratingAction", action);
  }

  /** On a scale with a middle, which houses write best first, what lies above it is positive. */
  private Optional<String> sentiment(RatingGrade grade) {
    List<RatingGrade> scale = release.house().ratings();
    if (scale.size() < SMALLEST_SCALE || scale.size() % 2 == 0) {
      return Optional.empty();
    }
    int above = scale.size() / 2 - scale.indexOf(grade);
    return Optional.of(
        above > 0 ? "PositiveSentiment" : above < 0 ? "NegativeSentiment" : "NeutralSentiment");
  }

  private Element rating(RatingGrade grade) {
    return rating(
            "PublisherDefined",
            List.of(Element.of("PublisherDefinedValue", grade.name().in(release.language()))))
        .holding(Element.of("Description", grade.definition().in(release.language())));
  }

  private Element rating(String value, List<Element> own) {
    Element rating = Element.named("Rating").with("rating", value);
    OptionalInt months = release.house().ratingHorizonMonths();
    if (months.isPresent()) {
      rating =
          rating.with("timeFrame", months.getAsInt() < LONG_TERM_MONTHS ? "ShortTerm" : "LongTerm");
    }
    return rating
        .holding(own)
        .holding(Element.named("RatingEntity").with("ratingEntity", "Publisher"));
  }

  private static String action(String action) {
    return switch (action) {
      case "initiate" -> "Initiate";
      case "raise" -> "Upgrade";
      case "lower" -> "Downgrade";
      default -> "Reiterate";
    };
  }
}
