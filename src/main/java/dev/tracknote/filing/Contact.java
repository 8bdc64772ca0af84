package dev.tracknote.filing;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who asks, as the SEC wants to know it with each request: a name and a mail address.
 *
 * <p>The rule: {@code https://www.sec.gov/os/accessing-edgar-data}.
 */
public record Contact(String text) {

  private static final Pattern NAME_AND_MAIL =
      Pattern.compile("[ -~]*[^\\s@] [^\\s@]+@[^\\s@.]+\\.[!-~]+");

  /**
   * The contact that a user gave.
   *
   * @throws RejectedInput if there is none, or it lacks name or address
   */
  public static Contact of(Optional<String> given) throws RejectedInput {
    String text = given.map(String::strip).orElse("");
    if (text.length() <= 200 && NAME_AND_MAIL.matcher(text).matches()) {
      return new Contact(text);
    }
    throw new RejectedInput(
        List.of(
            Diagnostic.error(
                "missing-contact",
                Place.file("--contact"),
                "expected name and mail address of who asks, which the SEC requires, found "
                    + (text.isEmpty() ? "none" : "another text"),
                "give --contact \"Name name@house.example\", the variable TRACKNOTE_SEC_CONTACT, or"
                    + " sec_contact in data/house/house.json")));
  }
}
