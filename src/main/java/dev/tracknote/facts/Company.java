package dev.tracknote.facts;

import dev.tracknote.wording.Wording;
import java.util.List;
import java.util.Optional;

/**
 * Who is written about.
 *
 * @param id the name of its folder
 * @param code ticker with its market, such as {@code NVDA.O}
 * @param group the research group in the masthead
 * @param sector the sector in the masthead
 * @param industry the folder under {@code data/market}
 * @param currency ISO 4217 code of the statements
 * @param isin of its share, by ISO 6166; absent when it is not known
 * @param terms how its figures are told
 */
public record Company(
    String id,
    String code,
    Wording name,
    Wording group,
    Wording sector,
    String industry,
    String currency,
    List<Segment> segments,
    List<Split> splits,
    Optional<String> isin,
    CompanyTerms terms) {

  public Company {
    segments = List.copyOf(segments);
    splits = List.copyOf(splits);
  }

  /** A company whose share has no ISIN that is known. */
  public Company(
      String id,
      String code,
      Wording name,
      Wording group,
      Wording sector,
      String industry,
      String currency,
      List<Segment> segments,
      List<Split> splits) {
    this(
        id,
        code,
        name,
        group,
        sector,
        industry,
        currency,
        segments,
        splits,
        Optional.empty(),
        CompanyTerms.USUAL);
  }

  public Optional<Segment> segment(String segmentId) {
    return segments.stream().filter(s -> s.id().equals(segmentId)).findFirst();
  }

  /** The split in which a segment is a part, the first that is declared if there are several. */
  public Optional<Split> splitWithPart(String segmentId) {
    return splits.stream().filter(s -> s.parts().contains(segmentId)).findFirst();
  }
}
