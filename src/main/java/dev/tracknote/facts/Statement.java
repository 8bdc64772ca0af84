package dev.tracknote.facts;

import dev.tracknote.diagnostic.Place;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A figure that somebody stated and no statement of accounts holds: a market size, a price, a plan.
 *
 * @param period the fiscal period that it is a figure of; empty for a price, a plan without a year
 * @param value in base units; ratios as fractions
 * @param high the upper end when a range was stated
 * @param unit as the file has it, such as {@code USD}, {@code %} or {@code x}
 * @param statedTo the step to which the source rounds it; zero when it is exact
 */
public record Statement(
    String id,
    Wording subject,
    Optional<FiscalPeriod> period,
    BigDecimal value,
    Optional<BigDecimal> high,
    String unit,
    Source source,
    LocalDate asOf,
    BigDecimal statedTo,
    Place place) {}
