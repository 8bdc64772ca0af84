package dev.tracknote.facts;

import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.MoneyUnit;
import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.util.Optional;

/**
 * How a company's figures are told: the unit of its exhibits and what its bases are called.
 *
 * @param moneyIn the unit of exhibits; when absent the company's size decides
 * @param reported what the basis of the accounts is called, such as 归母
 * @param adjusted what the other basis is called, such as 扣非
 */
public record CompanyTerms(
    Optional<MoneyUnit> moneyIn, Optional<Wording> reported, Optional<Wording> adjusted) {

  /** Those of a company that says nothing of it. */
  public static final CompanyTerms USUAL =
      new CompanyTerms(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * The name of a basis; empty for the accounts of a company that names its other basis alone,
   * where nothing has to be said.
   */
  public String basis(Basis basis, Language language) {
    if (basis == Basis.NONGAAP) {
      return adjusted.map(w -> w.in(language)).orElse("non-GAAP");
    }
    return reported.map(w -> w.in(language)).orElse(adjusted.isPresent() ? "" : Basis.GAAP.name());
  }
}
