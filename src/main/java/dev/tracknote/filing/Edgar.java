package dev.tracknote.filing;

import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.quantity.FiscalQuarter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The SEC's service, asked for the figures of one company.
 *
 * <p>Its form: {@code https://www.sec.gov/search-filings/edgar-application-programming-interfaces}.
 */
public final class Edgar {

  private final Web web;
  private final Address address;

  /**
   * A service under its addresses.
   *
   * @param cache a folder for its answers
   */
  public Edgar(Address address, Contact contact, Path cache, Pause pause) {
    this.address = address;
    this.web = new Web(contact, cache, pause);
  }

  /**
   * Where the service is.
   *
   * @param facts below which the companies' figures lie
   * @param tickers below which the list of tickers lies
   */
  public record Address(URI facts, URI tickers) {

    /** The SEC's own. */
    public static Address official() {
      return new Address(URI.create("https://data.sec.gov"), URI.create("https://www.sec.gov"));
    }

    /** Both below one address, such as that of a mirror. */
    public static Address at(URI base) {
      return new Address(base, base);
    }
  }

  /** The ticker of a CIK of ten digits, when the list has one. */
  public Optional<String> ticker(String cik) throws RejectedInput, IOException {
    return tickers().entrySet().stream()
        .filter(e -> e.getValue().equals(cik))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * The CIK of a ticker, in ten digits.
   *
   * @throws RejectedInput if the list has no such ticker
   */
  public String cik(String ticker) throws RejectedInput, IOException {
    String spelled = ticker.toUpperCase(Locale.ROOT).replace('.', '-');
    String cik = tickers().get(spelled);
    if (cik == null) {
      throw new Fault(
              "unknown-company",
              Place.file(ticker),
              "expected a ticker that the SEC lists, found none of this name",
              "look the company's CIK up and give its number")
          .rejection();
    }
    return cik;
  }

  private Map<String, String> tickers() throws RejectedInput, IOException {
    URI uri = below(address.tickers(), "files/company_tickers.json");
    return read(uri, "company_tickers.json", in -> TickerList.read(uri.toString(), in));
  }

  /**
   * The quarters of a company.
   *
   * @param cik ten digits
   * @param since the first quarter that is wanted, all when absent
   * @throws RejectedInput if the service refuses, or its answer cannot be used
   * @throws IOException if it cannot be reached, or the disk fails
   */
  public Filed filed(String cik, Optional<FiscalQuarter> since) throws RejectedInput, IOException {
    String name = "CIK" + cik + ".json";
    URI uri = below(address.facts(), "api/xbrl/companyfacts/" + name);
    return read(uri, name, in -> FilingReader.read(uri.toString(), in, since));
  }

  private <T> T read(URI uri, String name, Reading<T> reading) throws RejectedInput, IOException {
    Download download;
    try {
      download = web.get(uri, name);
    } catch (Fault fault) {
      throw fault.rejection();
    }
    boolean sound = false;
    try (InputStream in = download.open()) {
      T value = reading.read(in);
      sound = true;
      return value;
    } finally {
      if (sound) {
        download.keep();
      } else {
        download.discard();
      }
    }
  }

  private static URI below(URI base, String path) {
    String text = base.toString();
    return URI.create(text.endsWith("/") ? text + path : text + "/" + path);
  }

  /** What is made of an answer. */
  private interface Reading<T> {
    T read(InputStream in) throws RejectedInput, IOException;
  }
}
