package dev.tracknote.report;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run's findings as SARIF 2.1.0, so that code hosts can annotate the lines. */
public final class SarifDocument {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String UNRESERVED = "-._~/";

  private SarifDocument() {}

  public static String of(RunReport report) {
    List<String> rules = RuleCatalog.with(report.findings());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver(report, rules)));
    run.put("columnKind", "unicodeCodePoints");
    run.put("invocations", List.of(invocation(report)));
    run.put("results", report.findings().stream().map(f -> result(f, rules)).toList());
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return Json.text(log);
  }

  private static Map<String, Object> driver(RunReport report, List<String> rules) {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "tracknote");
    driver.put("fullName", report.program());
    driver.put("rules", rules.stream().map(SarifDocument::rule).toList());
    return driver;
  }

  private static Map<String, Object> rule(String id) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", id);
    rule.put("shortDescription", message(RuleCatalog.description(id)));
    return rule;
  }

  private static Map<String, Object> invocation(RunReport report) {
    List<Object> faults = new ArrayList<>();
    for (NoteResult note : report.notes()) {
      if (!note.fault().isEmpty()) {
        Map<String, Object> notification = new LinkedHashMap<>();
        notification.put("level", "error");
        notification.put(
            "message", message((note.note() + ": " + note.fault()).replaceFirst("^: ", "")));
        faults.add(notification);
      }
    }
    Map<String, Object> invocation = new LinkedHashMap<>();
    invocation.put("executionSuccessful", faults.isEmpty());
    invocation.put("exitCode", report.exitCode());
    invocation.put("toolExecutionNotifications", faults);
    return invocation;
  }

  private static Map<String, Object> result(Diagnostic finding, List<String> rules) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.rule());
    result.put("ruleIndex", rules.indexOf(finding.rule()));
    result.put("level", FindingText.severity(finding));
    result.put("message", message(words(finding)));
    result.put("locations", List.of(location(finding.place())));
    if (finding.isAccepted()) {
      Map<String, Object> suppression = new LinkedHashMap<>();
      suppression.put("kind", "external");
      suppression.put("status", "accepted");
      suppression.put("justification", finding.reason());
      result.put("suppressions", List.of(suppression));
    }
    return result;
  }

  private static String words(Diagnostic finding) {
    String arithmetic = finding.arithmetic().isEmpty() ? "" : "\n= " + finding.arithmetic();
    String hint = finding.hint().isEmpty() ? "" : "\nhint: " + finding.hint();
    return finding.message() + arithmetic + hint;
  }

  private static Map<String, Object> location(Place place) {
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", Map.of("uri", uri(place.file())));
    if (place.line() > 0) {
      Map<String, Object> region = new LinkedHashMap<>();
      region.put("startLine", place.line());
      if (place.column() > 0) {
        region.put("startColumn", place.column());
      }
      physical.put("region", region);
    }
    return Map.of("physicalLocation", physical);
  }

  /** A path below the working directory stays relative, as code hosts want it. */
  static String uri(String file) {
    StringBuilder uri = new StringBuilder(file.startsWith("/") ? "file://" : "");
    for (byte b : file.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xFF;
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNRESERVED.indexOf(c) >= 0;
      if (plain) {
        uri.append((char) c);
      } else {
        uri.append('%').append(hex(c >> 4)).append(hex(c & 0xF));
      }
    }
    return uri.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }

  private static Map<String, Object> message(String text) {
    return Map.of("text", text);
  }
}
