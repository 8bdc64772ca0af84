package dev.tracknote.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a busy service asks for, in each form that HTTP knows. */
class RetryAfterTest {

  private static final String NOW = "Wed, 21 Oct 2026 07:28:00 GMT";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "120                            | PT2M",
        "0                              | PT0S",
        "Wed, 21 Oct 2026 07:28:30 GMT  | PT30S",
        "Wed, 21 Oct 2026 07:27:00 GMT  | PT0S",
        "Thu, 22 Oct 2026 07:28:00 GMT  | PT24H",
        "-5                             | nothing",
        "soon                           | nothing",
        "2026-10-21T07:28:30Z           | nothing",
        "99999999999999999999           | nothing",
      })
  void seconds_or_a_time(String asked, Duration wait) {
    assertThat(RetryAfter.of(headers(Map.of("Retry-After", List.of(asked), "Date", List.of(NOW)))))
        .isEqualTo(java.util.Optional.ofNullable(wait));
  }

  @ParameterizedTest
  @CsvSource({
    "Retry-After,'Wed, 21 Oct 2026 07:28:30 GMT'",
    "Date,'Wed, 21 Oct 2026 07:28:00 GMT'"
  })
  void a_time_says_nothing_without_the_other(String name, String value) {
    assertThat(RetryAfter.of(headers(Map.of(name, List.of(value))))).isEmpty();
  }

  private static HttpHeaders headers(Map<String, List<String>> fields) {
    return HttpHeaders.of(fields, (name, value) -> true);
  }
}
