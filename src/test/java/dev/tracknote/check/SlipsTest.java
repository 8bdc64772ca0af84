package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Puts slips into right sentences, as an analyst makes them in a hurry, and counts how many are
 * found: nobody has chosen these faults, so no rule was made for any one of them. {@code mvn test
 * -Dtest=SlipsTest -Dslips.sets=seventh,ninth} tries figures of all kinds in other sets and prints
 * what is not found.
 */
class SlipsTest {

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  /** Notes of all kinds, of which each slip is tried in some of the figures. */
  private static final List<String> SETS = List.of("thirteenth");

  private static final List<String> OTHER_SETS =
      List.of(
          System.getProperty("slips.sets", "twentyseventh,twentyeighth,twentyninth")
              .split(",", -1));

  /** Each note is checked once as it stands, however many slips are put into it. */
  private static final Map<Path, Read> READ = new ConcurrentHashMap<>();

  private static final int EVERY = 6;
  private static final BigDecimal A_SEVENTH_MORE = new BigDecimal("1.143");

  /** A note with what the checks look at. */
  private record Read(RightLines right, Dossier dossier) {}

  /** What is put in for the value of the note's quarter. */
  enum Slip {
    QUARTER_BEFORE,
    YEAR_BEFORE,
    A_SEVENTH_MORE
  }

  @ParameterizedTest
  @CsvSource({"QUARTER_BEFORE, 0.81", "YEAR_BEFORE, 0.85", "A_SEVENTH_MORE, 0.99"})
  void wrong_levels_are_found(Slip slip, double floor) throws IOException {
    areFound(slip.name(), SETS, EVERY, floor, (claim, dossier) -> other(claim, slip, dossier));
  }

  @ParameterizedTest
  @CsvSource({
    "MONEY, 80, 0.9",
    "PERCENT, 80, 0.86",
    "POINTS, 4, 0.7",
    "MULTIPLE, 1, 0.38",
    "COUNT, 16, 0.6"
  })
  void figures_a_seventh_too_large_are_found(StatedFigure.Kind kind, int every, double floor)
      throws IOException {
    areFound(
        kind.name(),
        OTHER_SETS,
        every,
        floor,
        (claim, dossier) ->
            claim.figure().kind() == kind
                ? Optional.of(claim.figure().value().multiply(A_SEVENTH_MORE))
                : Optional.empty());
  }

  private static void areFound(
      String name,
      List<String> sets,
      int every,
      double floor,
      BiFunction<Claim, Dossier, Optional<BigDecimal>> other)
      throws IOException {
    List<Slipped> slips = new ArrayList<>();
    for (String set : sets) {
      for (Path note : Corpus.notes(set)) {
        slips.addAll(slipped(note, every, other));
      }
    }
    int tried = slips.size();
    Set<Slipped> seen = Slipped.found(slips);
    List<String> missed =
        slips.stream().filter(s -> !seen.contains(s)).map(s -> s.line().strip()).toList();
    double found = 1 - (double) missed.size() / tried;
    System.out.printf("%s: %d tried, %.3f found%n", name, tried, found);
    if (System.getProperty("slips.sets") != null) {
      missed.forEach(line -> System.out.println("  " + line));
    }
    assertThat(tried).isGreaterThanOrEqualTo(20);
    assertThat(found).as(String.join("\n", missed)).isGreaterThanOrEqualTo(floor);
  }

  private static List<Slipped> slipped(
      Path file, int every, BiFunction<Claim, Dossier, Optional<BigDecimal>> slip) {
    Read read = READ.computeIfAbsent(file, SlipsTest::read);
    RightLines right = read.right();
    Dossier dossier = read.dossier();
    List<Slipped> slips = new ArrayList<>();
    int seen = 0;
    for (ReadSentence sentence : dossier.note()) {
      for (Claim claim : sentence.claims()) {
        Place place = sentence.sentence().placeAt(claim.figure().from());
        Optional<BigDecimal> other =
            right.isRight(place.line()) ? slip.apply(claim, dossier) : Optional.empty();
        if (other.isPresent() && seen++ % every == 0) {
          put(right, place, claim.figure(), other.get())
              .map(line -> new Slipped(right, place.line(), line))
              .ifPresent(slips::add);
        }
      }
    }
    return slips;
  }

  private static Read read(Path file) {
    try {
      RightLines right = RightLines.of(file);
      return new Read(right, Corpus.dossier(right.company(), right.period(), right.text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the slip makes of a level that is the company's or a part's in the note's quarter. */
  private static Optional<BigDecimal> other(Claim claim, Slip slip, Dossier dossier) {
    StatedFigure figure = claim.figure();
    Optional<Measure> measure = Measure.of(claim.measure()).filter(m -> !m.isRatio());
    if (measure.isEmpty()
        || figure.kind() != StatedFigure.Kind.MONEY
        || figure.isRange()
        || figure.width().isPresent()
        || claim.guidance()
        || claim.forecast()
        || claim.conditional()
        || claim.excluding()) {
      return Optional.empty();
    }
    Subject subject = new Subject(measure.get(), claim.segment(), claim.basis().orElse(Basis.GAAP));
    Stretch now = Stretch.of(dossier.quarter());
    Optional<BigDecimal> value =
        dossier.ground().value(subject, now).filter(v -> Admissible.matches(figure, v));
    return value.isEmpty()
        ? Optional.empty()
        : switch (slip) {
          case QUARTER_BEFORE -> dossier.ground().value(subject, now.previous());
          case YEAR_BEFORE -> dossier.ground().value(subject, now.yearAgo());
          case A_SEVENTH_MORE -> value.map(v -> v.multiply(A_SEVENTH_MORE));
        };
  }

  /**
   * The line with the figure's number changed, at its decimals; empty where that changes little.
   */
  private static Optional<String> put(
      RightLines note, Place place, StatedFigure figure, BigDecimal other) {
    String line = note.line(place.line());
    Matcher number = NUMBER.matcher(line);
    if (!number.find(Math.min(place.column() - 1, line.length()))) {
      return Optional.empty();
    }
    BigDecimal typed = new BigDecimal(number.group().replace(",", ""));
    BigDecimal unit = figure.value().abs().divide(typed, MathContext.DECIMAL64);
    BigDecimal put =
        other
            .abs()
            .divide(unit, MathContext.DECIMAL64)
            .setScale(typed.scale(), RoundingMode.HALF_UP);
    BigDecimal little = BigDecimal.ONE.movePointLeft(typed.scale()).multiply(BigDecimal.TWO);
    if (put.subtract(typed).abs().compareTo(little) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        line.substring(0, number.start()) + put.toPlainString() + line.substring(number.end()));
  }
}
