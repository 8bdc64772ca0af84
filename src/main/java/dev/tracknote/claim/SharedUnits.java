package dev.tracknote.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures in a row whose unit stands at the last of them, or at their sum: «216.0、188.7 和 112.7
 * 亿日元», «2.1+1.9=4.0 亿元».
 */
final class SharedUnits {

  static final Pattern LINK =
      Pattern.compile(
          "(?i)^\\s*(?:[、，,/]|和|与|及|以及|and|&|,\\s*and|[+＋]|plus|加)?\\s*(?:及|和|and)?\\s*$");

  /** What stands between the last of some figures and their sum. */
  private static final Pattern SUM =
      Pattern.compile(
          "(?i)^\\s*(?:[=＝]|合计(?:为|达|约)?|加起来(?:是|为)?|相加(?:得|为)?|共计?"
              + "|,? ?(?:(?:which )?(?:add(?:s|ed)? up to|(?:sum|total)(?:s|led|med)? to|makes?|made|gives?|gave|totals?|totalled|comes? to|came to))"
              + "(?: about| some| roughly)?)\\s*$");

  private static final Pattern NAMED =
      Pattern.compile("^\\s?(?:[、/]|和|与|及|以及)\\s?\\p{IsHan}{2,10}\\s?(?:为|约)?\\s?$");

  private static final Pattern DIGITS = Pattern.compile("[+＋\\-−]?[\\d.,]+");

  private static final Pattern ALL_IN =
      Pattern.compile("[（(](?:均为|皆为|单位[：:]?|均以)\\s?([^（）()\\d]{1,6})[）)][。.]?$");

  private SharedUnits() {}

  static List<StatedFigure> spread(String text, List<StatedFigure> figures) {
    List<StatedFigure> spread = new ArrayList<>(figures);
    for (int i = spread.size() - 2; i >= 0; i--) {
      StatedFigure one = spread.get(i);
      StatedFigure next = spread.get(i + 1);
      if (one.to() <= next.from() && isBare(text, one) && !isBare(text, next)) {
        String between = text.substring(one.to(), next.from());
        boolean row = isLink(text, between, next);
        boolean sum =
            i > 0 && isRow(text, spread.get(i - 1), one) && SUM.matcher(between).matches();
        if (row || sum || isNamedRow(text, one, between)) {
          StatedFigure like = one.inUnitOf(next, text.substring(next.from(), next.to()));
          boolean added = i > 0 && isAdded(text, spread.get(i - 1), one);
          spread.set(i, added ? like.unsigned() : like);
        }
      }
    }
    return overAll(text, spread);
  }

  /** «可拆为酒店 50.1、收费业务 19.9（均为百万欧元）»: the unit stands once behind the list. */
  private static List<StatedFigure> overAll(String text, List<StatedFigure> figures) {
    Matcher unit = ALL_IN.matcher(text);
    Optional<StatedFigure> like =
        unit.find()
            ? figures.stream()
                .filter(f -> !isBare(text, f) && f.to() <= unit.start())
                .filter(f -> text.substring(f.from(), f.to()).strip().endsWith(unit.group(1)))
                .findFirst()
            : Optional.empty();
    like.ifPresent(
        l ->
            figures.replaceAll(
                f ->
                    f.from() >= l.to() && isBare(text, f) && isDecimal(f)
                        ? f.inUnitOf(l, text.substring(l.from(), l.to()))
                        : f));
    return figures;
  }

  private static boolean isDecimal(StatedFigure figure) {
    return figure.step().signum() > 0 && figure.step().compareTo(BigDecimal.ONE) < 0;
  }

  /** «家具 18.1、家居用品 15.3 和安装服务 5.0 百万英镑»: each with its name, parted as a list is. */
  private static boolean isNamedRow(String text, StatedFigure one, String between) {
    return isDecimal(one) && NAMED.matcher(between).matches() && Han.isIn(text);
  }

  /** Whether two figures without a unit stand in one row. */
  private static boolean isRow(String text, StatedFigure one, StatedFigure next) {
    return one.to() <= next.from()
        && isBare(text, one)
        && isLink(text, text.substring(one.to(), next.from()), next);
  }

  private static boolean isLink(String text, String between, StatedFigure next) {
    return LINK.matcher(between).matches() && (!between.isBlank() || isPlus(text, next));
  }

  /** «7.58+3.51»: the sign adds, and says nothing of a move. */
  private static boolean isAdded(String text, StatedFigure before, StatedFigure figure) {
    return before.to() == figure.from() && isPlus(text, figure) && isBare(text, before);
  }

  private static boolean isPlus(String text, StatedFigure figure) {
    return "+＋".indexOf(text.charAt(figure.from())) >= 0;
  }

  private static boolean isBare(String text, StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.COUNT
        && !figure.isRange()
        && figure.step().compareTo(BigDecimal.ONE) <= 0
        && DIGITS.matcher(text.substring(figure.from(), figure.to()).strip()).matches();
  }
}
