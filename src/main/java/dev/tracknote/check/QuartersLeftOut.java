package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The quarters that a superlative sets aside before it is said: «剔除 FY24Q3 与 FY25Q3，本季就是最高的一季»,
 * «Leaving FY25Q3 aside, it was the best».
 */
final class QuartersLeftOut {

  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)剔除|剔掉|扣除|除去|除了|不计|不算|不看|撇开|抛开|撇除|刨[除去]|排除|(?:如果|若)?去掉"
              + "|\\b(?:excluding|leaving (?:out|aside)|setting aside|putting aside|(?:apart|aside) from|other than|outside|except(?:ing)?(?: for)?|but for|bar|barring|save for|discounting|ignoring|strip(?:ping)? out|without)\\b"
              + "|(?<=^|[.;] )(?:leav|sett|putt)ing\\b");

  private QuartersLeftOut() {}

  /** Those named behind such words, up to the clause in which the superlative stands. */
  static List<FiscalQuarter> of(Phrase phrase) {
    Matcher aside = ASIDE.matcher(phrase.masked()).region(0, phrase.from());
    if (!aside.find()) {
      return List.of();
    }
    int from = aside.end();
    int to = phrase.start();
    return phrase.sentence().mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.from() >= from && p.to() <= to)
        .map(Mention.OfPeriod::period)
        .filter(FiscalQuarter.class::isInstance)
        .map(FiscalQuarter.class::cast)
        .toList();
  }
}
