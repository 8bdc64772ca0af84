package dev.tracknote.claim;

import java.util.Optional;
import java.util.regex.Pattern;

/** The measure that stands once over a list of parts: «各分部经营利润：包装机械 62.7 百万欧元，售后服务 42.3 百万欧元». */
final class ListHeading {

  private static final Pattern CHINESE =
      Pattern.compile(
          "[^，。；：:\\d]{0,8}(?:[：:]|方面[，：:]|构成[为是：:]{0,2}|(?:按|分)[^，。；：:\\d]{1,8}[，：:])\\s?");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)(?: by (?:[a-z]+ )?(?:segments?|regions?|divisions?|business(?:es)?|products?|lines?|units?|markets?|categor(?:y|ies)|parts?))?(?: (?:was|were|is|are|breaks down|broke down|splits)(?: as follows)?)?\\s?[:—–]\\s?(?:the )?");

  private final String text;
  private final Surroundings around;

  ListHeading(String text, Surroundings around) {
    this.text = text;
    this.around = around;
  }

  /**
   * The measure over the list in which a part with its figure stands; empty where there is none.
   */
  Optional<Mention.OfMeasure> over(StatedFigure figure) {
    Optional<Mention.OfMeasure> measure = around.latest(Mention.OfMeasure.class, 0, figure.from());
    return measure.filter(
        m ->
            around
                .earliest(Mention.OfSegment.class, m.to(), figure.from())
                .filter(first -> isHeading(m, first.from()))
                .isPresent());
  }

  private boolean isHeading(Mention.OfMeasure measure, int first) {
    String between = text.substring(measure.to(), first);
    return (around.isChinese() ? CHINESE : ENGLISH).matcher(between).matches();
  }
}
