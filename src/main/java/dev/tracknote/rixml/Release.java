package dev.tracknote.rixml;

import dev.tracknote.facts.Company;
import dev.tracknote.house.Analyst;
import dev.tracknote.house.House;
import dev.tracknote.house.RatingGrade;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A note as it goes out, with all that its receivers are told of it.
 *
 * @param period the name of the note's folder
 * @param date of the note, which stands for every moment that the standard asks for
 * @param standing how it follows on what was published of it before
 * @param renditions the note in each language that it is written in, the first being its own
 * @param analysts who sign, the first answering for it
 * @param related what the house published on the company before
 */
public record Release(
    House house,
    Company company,
    String period,
    LocalDate date,
    Standing standing,
    List<Rendition> renditions,
    List<Analyst> analysts,
    Optional<Opinion> opinion,
    Optional<Target> target,
    List<Related> related,
    List<Disclosure> disclosures) {

  public Release {
    renditions = List.copyOf(renditions);
    analysts = List.copyOf(analysts);
    related = List.copyOf(related);
    disclosures = List.copyOf(disclosures);
  }

  /**
   * Where an edition stands among those of its note.
   *
   * @param version 1 for the first that was published
   * @param redesigned whether it differs from the one before in its looks alone
   * @param edition SHA-256 of its PDFs, so that each edition is a message of its own
   */
  public record Standing(int version, boolean redesigned, String edition) {}

  /**
   * The note in one language.
   *
   * @param file the name of the PDF beside the sidecar
   * @param sha256 of the PDF, in lower-case hexadecimal digits
   */
  public record Rendition(
      Language language,
      String title,
      String headline,
      String summary,
      String file,
      String sha256,
      long bytes) {}

  /**
   * The rating.
   *
   * @param action {@code initiate}, {@code maintain}, {@code raise} or {@code lower}
   * @param prior of the note before, where it was another
   */
  public record Opinion(RatingGrade grade, String action, Optional<RatingGrade> prior) {}

  /**
   * The target for one share, in the company's currency.
   *
   * @param prior of the note before
   */
  public record Target(BigDecimal value, Optional<BigDecimal> prior) {}

  /**
   * An earlier report.
   *
   * @param period the name of its folder
   */
  public record Related(String period, String title) {}

  /**
   * A standing statement of the house.
   *
   * @param code under which the house files it, or empty
   */
  public record Disclosure(String code, String text) {}

  /** The language in which the sidecar speaks where it can speak but one. */
  Language language() {
    return renditions.getFirst().language();
  }
}
