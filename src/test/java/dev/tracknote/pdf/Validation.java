package dev.tracknote.pdf;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds a PDF against the standards that it claims, by an independent validator. */
public final class Validation {
  private static final Logger VALIDATOR = Logger.getLogger("org.verapdf");

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Validation() {}

  /** What breaks PDF/A-3a or PDF/UA-1, and what the validator warns of. */
  public static List<String> faults(byte[] pdf) {
    List<String> faults = new ArrayList<>();
    for (PDFAFlavour standard : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
      faults.addAll(faults(pdf, standard));
    }
    return faults;
  }

  private static List<String> faults(byte[] pdf, PDFAFlavour standard) {
    List<String> faults = new ArrayList<>();
    Handler warnings = collector(faults);
    VALIDATOR.addHandler(warnings);
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(standard, 100, false, false, false)) {
      ValidationResult result = validator.validate(parser);
      result
          .getTestAssertions()
          .forEach(
              a ->
                  faults.add(
                      "%s %s-%d: %s at %s"
                          .formatted(
                              standard.getId(),
                              a.getRuleId().getClause(),
                              a.getRuleId().getTestNumber(),
                              a.getMessage(),
                              a.getLocation().getContext())));
      if (!result.isCompliant() && faults.isEmpty()) {
        faults.add(standard.getId() + ": not compliant");
      }
    } catch (Exception e) {
      throw new IllegalStateException("the validator failed", e);
    } finally {
      VALIDATOR.removeHandler(warnings);
    }
    return faults;
  }

  private static Handler collector(List<String> faults) {
    return new Handler() {
      @Override
      public void publish(LogRecord message) {
        if (message.getLevel().intValue() >= Level.WARNING.intValue()) {
          faults.add("logged: " + message.getMessage());
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
