package dev.tracknote.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a share is listed, as its ticker has it and as the market's name has it. */
final class Listing {

  /** Forms of tickers that say their market. */
  static final Pattern TICKER =
      Pattern.compile(
          "\\d{6}\\.(?:SH|SZ|BJ|SS)|\\d{4,5}\\.HK|\\d{4}\\.(?:TW|TWO|T)|\\d{6}\\.(?:KS|KQ)|[A-Z]{1,5}(?:\\.[A-Z]{1,2})?|\\d{4}\\.[A-Z]{1,3}");

  private static final Map<Pattern, Pattern> MARKETS = markets();

  /** Which codes an exchange gives out. */
  private static final Pattern MISPLACED =
      Pattern.compile(
          "[03]\\d{5}\\.(?:SH|SS|BJ)|6\\d{5}\\.(?:SZ|BJ)|(?:[48]\\d|92)\\d{4}\\.(?:SH|SS|SZ)");

  private Listing() {}

  static boolean isMisplaced(String ticker) {
    return MISPLACED.matcher(ticker).matches();
  }

  /** Whether the market's name contradicts the ticker; a name that is not known does not. */
  static boolean contradicts(String market, String ticker) {
    Optional<Pattern> tickers =
        MARKETS.entrySet().stream()
            .filter(e -> e.getKey().matcher(market).find())
            .map(Map.Entry::getValue)
            .findFirst();
    return tickers.filter(t -> !t.matcher(ticker).matches()).isPresent();
  }

  private static Map<Pattern, Pattern> markets() {
    Map<Pattern, Pattern> markets = new LinkedHashMap<>();
    put(markets, "科创板|STAR", "68\\d{4}\\.S[HS]");
    put(markets, "创业板|ChiNext", "30\\d{4}\\.SZ");
    put(markets, "沪市主板|上证主板|Shanghai Main", "60\\d{4}\\.S[HS]");
    put(markets, "深市主板|Shenzhen Main", "00\\d{4}\\.SZ");
    put(markets, "沪市|上交所|Shanghai", "[69]\\d{5}\\.S[HS]");
    put(markets, "深市|深交所|Shenzhen", "[023]\\d{5}\\.SZ");
    put(markets, "北交所|Beijing", "\\d{6}\\.BJ");
    put(markets, "港股|港交所|Hong Kong|HKEX", "\\d{4,5}\\.HK");
    put(markets, "纳斯达克|Nasdaq", "[A-Z]{1,5}(?:\\.(?:O|OQ|US))?");
    put(markets, "纽交所|NYSE|New York", "[A-Z]{1,5}(?:\\.[A-Z])?(?:\\.(?:N|US))?");
    put(markets, "美股|US ", "[A-Z]{1,5}(?:\\.[A-Z]{1,2})?");
    put(markets, "台股|台湾|Taiwan|Taipei", "\\d{4}\\.TWO?");
    put(markets, "东证|日股|东京|Tokyo", "\\d{4}\\.T");
    put(markets, "韩|Korea|KOSPI|KOSDAQ", "\\d{6}\\.K[SQ]");
    return markets;
  }

  private static void put(Map<Pattern, Pattern> markets, String name, String tickers) {
    markets.put(Pattern.compile("(?i)" + name), Pattern.compile(tickers));
  }
}
