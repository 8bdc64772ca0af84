package dev.tracknote.filing;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long a service asks to wait: seconds, or a day and time of its own clock (RFC 9110, 10.2.3).
 */
final class RetryAfter {

  private RetryAfter() {}

  /** The wait, when the answer names one that can be told; a time that has passed is no wait. */
  static Optional<Duration> of(HttpHeaders headers) {
    String asked = headers.firstValue("Retry-After").map(String::strip).orElse("");
    if (asked.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Integer.parseInt(asked)));
    }
    // both times are of the service's clock, so that of this machine may be wrong
    return time(asked)
        .flatMap(
            until ->
                headers
                    .firstValue("Date")
                    .flatMap(RetryAfter::time)
                    .map(now -> Duration.between(now, until)))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }

  private static Optional<ZonedDateTime> time(String text) {
    try {
      return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }
}
