package dev.tracknote.rixml;

import dev.tracknote.house.Analyst;
import dev.tracknote.rixml.Release.Rendition;
import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells a release in the elements of RIXML: the product, who made it, what it holds. */
final class SidecarDraft {

  /** The length that the standard suggests for an abstract, in characters. */
  private static final int LONGEST_ABSTRACT = 3000;

  private final Release release;

  private SidecarDraft(Release release) {
    this.release = release;
  }

  static Element of(Release release) {
    return new SidecarDraft(release).research();
  }

  /** ISO 639-2/T, as the standard wants it. */
  static String code(Language language) {
    return language.locale().getISO3Language();
  }

  /** The day of the note as a moment; RIXML wants times of UTC. */
  static String moment(Release release) {
    return release.date() + "T00:00:00Z";
  }

  private Element research() {
    return Element.named("Research")
        .with("researchID", Uuids.research(release).toString())
        .with("createDateTime", moment(release))
        .with("language", code(release.language()))
        .holding(product());
  }

  private Element product() {
    return Element.named("Product")
        .with("productID", Uuids.product(release, release.period()).toString())
        .holding(status())
        .holding(release.related().stream().map(this::related).toList())
        .holding(source(), content(), new ContextDraft(release).context())
        .holding(legal());
  }

  private Element status() {
    Release.Standing standing = release.standing();
    String type =
        standing.version() == 1
            ? "Published"
            : standing.redesigned() ? "RevisedNoMaterialChange" : "Revised";
    return Element.named("StatusInfo")
        .with("statusType", type)
        .with("statusDateTime", moment(release))
        .with("currentStatusIndicator", "Yes")
        .holding(Element.of("Version", Integer.toString(standing.version())));
  }

  private Element related(Release.Related earlier) {
    return Element.named("RelatedProduct")
        .with("relatedProductID", Uuids.product(release, earlier.period()).toString())
        .with("relationshipType", "RelatedTo")
        .holding(Element.of("RelationshipDescription", earlier.title()));
  }

  private Element source() {
    List<Element> names = new ArrayList<>();
    for (Language language : languages(release.house().name())) {
      names.add(
          Element.of("OrganizationName", release.house().name().in(language))
              .with("nameType", "Display")
              .with("language", code(language)));
    }
    return Element.named("Source")
        .holding(
            Element.named("Organization")
                .with("type", "SellSideFirm")
                .with("primaryIndicator", "Yes")
                .holding(
                    Element.of("OrganizationID", Uuids.house(release).toString())
                        .with("idType", "L1"))
                .holding(names)
                .holding(persons()));
  }

  /** The languages of the product in which something is worded, its own first. */
  private List<Language> languages(Wording wording) {
    List<Language> worded =
        release.renditions().stream().map(Rendition::language).filter(wording::has).toList();
    return worded.isEmpty() ? List.of(release.language()) : worded;
  }

  private List<Element> persons() {
    List<Element> members = new ArrayList<>();
    for (Analyst analyst : release.analysts()) {
      members.add(
          Element.named("PersonGroupMember")
              .with("sequence", Integer.toString(members.size() + 1))
              .with("primaryIndicator", members.isEmpty() ? "Yes" : "No")
              .holding(person(analyst)));
    }
    return members.isEmpty()
        ? List.of()
        : List.of(Element.named("PersonGroup").with("primaryIndicator", "Yes").holding(members));
  }

  /** A person is known by the number under which the regulator knows an analyst. */
  private Element person(Analyst analyst) {
    List<Element> others = new ArrayList<>();
    for (Rendition rendition : release.renditions()) {
      if (rendition.language() != release.language()) {
        others.add(
            Element.named("PersonDetails")
                .with("language", code(rendition.language()))
                .holding(names(analyst, rendition.language())));
      }
    }
    Element person =
        Element.named("Person")
            .with("personID", analyst.licence())
            .holding(names(analyst, release.language()));
    return others.isEmpty()
        ? person
        : person.holding(Element.named("PersonDetailsAlternativeLanguages").holding(others));
  }

  /** The house holds names whole; which word of one is the family's it does not say. */
  private static List<Element> names(Analyst analyst, Language language) {
    String name = analyst.name().in(language);
    return List.of(
        Element.of("FamilyName", name),
        Element.of("DisplayName", name),
        Element.of("JobTitle", analyst.title().in(language)));
  }

  private Element content() {
    List<Rendition> renditions = release.renditions();
    Element content =
        Element.named("Content")
            .holding(titles(renditions.getFirst()))
            .holding(renditions.stream().map(this::resource).toList());
    List<Element> others = new ArrayList<>();
    for (Rendition other : renditions.subList(1, renditions.size())) {
      others.add(
          Element.named("ContentDetails")
              .with("language", code(other.language()))
              .holding(titles(other)));
    }
    return others.isEmpty()
        ? content
        : content.holding(Element.named("ContentDetailsAlternativeLanguages").holding(others));
  }

  private static List<Element> titles(Rendition rendition) {
    List<Element> titles = new ArrayList<>();
    titles.add(Element.of("Title", rendition.title()));
    if (!rendition.headline().isBlank()) {
      titles.add(Element.of("SubTitle", rendition.headline()));
    }
    if (!rendition.summary().isBlank()) {
      titles.add(Element.of("Abstract", shortened(rendition.summary())));
    }
    return titles;
  }

  /** Too long a summary ends after a sentence, or at a word's end where it has none. */
  private static String shortened(String summary) {
    if (summary.codePointCount(0, summary.length()) <= LONGEST_ABSTRACT) {
      return summary;
    }
    String head = summary.substring(0, summary.offsetByCodePoints(0, LONGEST_ABSTRACT - 1));
    int end = Math.max(head.lastIndexOf('。') + 1, head.lastIndexOf(". ") + 1);
    return end > 0 ? head.substring(0, end) : head + "…";
  }

  // the standard has no place for a hash; an instruction may stand anywhere in any XML
  private Element resource(Rendition rendition) {
    return Element.named("Resource")
        .with("resourceID", Uuids.resource(release, rendition).toString())
        .with("primaryIndicator", rendition.language() == release.language() ? "Yes" : "No")
        .with("language", code(rendition.language()))
        .holding(Element.of("MIMEType", "application/pdf"), Element.of("Name", rendition.file()))
        .noted(
            String.format(
                Locale.ROOT, "sha256=\"%s\" bytes=\"%d\"", rendition.sha256(), rendition.bytes()));
  }

  private List<Element> legal() {
    List<Element> disclosures = new ArrayList<>();
    for (Release.Disclosure disclosure : release.disclosures()) {
      Element element =
          Element.named("Disclosure").holding(Element.of("Description", disclosure.text()));
      disclosures.add(
          disclosure.code().isEmpty() ? element : element.with("code", disclosure.code()));
    }
    return disclosures.isEmpty()
        ? List.of()
        : List.of(
            Element.named("Legal")
                .holding(
                    Element.named("IssuerSecurityID")
                        .with("issuerID", release.company().code())
                        .holding(disclosures)));
  }
}
