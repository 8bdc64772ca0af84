package dev.tracknote.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Measures the setting of a finished PDF by the positions of its glyphs. */
public final class PageReading {
  /** A glyph where it stands, in points from the left and from the top. */
  public record Glyph(String text, double x, double baseline, double width, double size) {
    double right() {
      return x + width;
    }
  }

  /** A fault with the page it is on and the text it is in. */
  public record Fault(int page, String what) {}

  private static final String NO_START = "、。，．：；！？）】》」』〉〕｝’”%％‰℃…,;:!?)]}";
  private static final String NO_END = "（【《「『〈〔｛‘“([{$¥€£";
  private static final Pattern TORN_BEFORE =
      Pattern.compile("(?:^|[^A-Za-z])[+\\-±−]?\\d[\\d,]*(?:\\.\\d+)?[-–~]?$|(?:图|表|万|百|千)$");
  private static final Pattern TORN_AFTER =
      Pattern.compile(
          "^(?:[%％‰]|pcts?\\b|bps?\\b|(?:万亿|亿|万)?(?:美元|港元|元)|亿|个?百分点|倍|[-–]\\d|[.,]\\d)");

  private final List<List<Glyph>> pages;
  private final String text;
  private final int images;

  private PageReading(List<List<Glyph>> pages, String text, int images) {
    this.pages = pages;
    this.text = text;
    this.images = images;
  }

  /** Reads a whole PDF. */
  public static PageReading of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Collector collector = new Collector();
      String text = collector.getText(document);
      int images = 0;
      for (PDPage page : document.getPages()) {
        images += images(page.getResources());
      }
      return new PageReading(collector.pages, text, images);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int images(PDResources resources) throws IOException {
    int count = 0;
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      if (object instanceof PDImageXObject) {
        count++;
      } else if (object instanceof PDFormXObject form && form.getResources() != null) {
        count += images(form.getResources());
      }
    }
    return count;
  }

  /** Keeps every glyph in the order in which the page draws it. */
  private static final class Collector extends PDFTextStripper {
    final List<List<Glyph>> pages = new ArrayList<>();

    Collector() {
      setSortByPosition(false);
      setSuppressDuplicateOverlappingText(false);
    }

    @Override
    protected void startPage(PDPage page) {
      pages.add(new ArrayList<>());
    }

    @Override
    protected void processTextPosition(TextPosition at) {
      super.processTextPosition(at);
      Glyph glyph =
          new Glyph(
              at.getUnicode(),
              at.getXDirAdj(),
              at.getYDirAdj(),
              at.getWidthDirAdj(),
              at.getYScale());
      pages.getLast().add(glyph);
    }
  }

  /** The text in drawing order, without white space. */
  public String text() {
    StringBuilder all = new StringBuilder();
    for (List<Glyph> page : pages) {
      page.forEach(glyph -> all.append(glyph.text()));
    }
    return stripped(all.toString());
  }

  /** The text as PDFBox hands it out, without white space. */
  public String extractedText() {
    return stripped(text);
  }

  public static String stripped(String any) {
    return any.replaceAll("[\\s\\u00A0]+", "");
  }

  public int pages() {
    return pages.size();
  }

  /** How many raster images there are, also within drawings. */
  public int images() {
    return images;
  }

  /**
   * The lines of a page in drawing order: glyphs on one baseline, each right of the one before and
   * not farther off than two em, so that columns part.
   */
  public List<List<Glyph>> lines(int page) {
    List<List<Glyph>> lines = new ArrayList<>();
    List<Glyph> line = new ArrayList<>();
    for (Glyph glyph : pages.get(page)) {
      if (glyph.text().isBlank()) {
        continue;
      }
      if (!line.isEmpty() && !follows(line.getLast(), glyph)) {
        lines.add(line);
        line = new ArrayList<>();
      }
      line.add(glyph);
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  private static boolean follows(Glyph before, Glyph after) {
    double gap = after.x() - before.right();
    double em = Math.max(before.size(), after.size());
    return Math.abs(before.baseline() - after.baseline()) < 0.2 * em && gap > -em && gap < 2 * em;
  }

  public static String textOf(List<Glyph> line) {
    StringBuilder text = new StringBuilder();
    line.forEach(glyph -> text.append(glyph.text()));
    return text.toString();
  }

  /** Lines that begin or end with a sign that may not stand there. */
  public List<Fault> kinsokuFaults() {
    List<Fault> faults = new ArrayList<>();
    for (int page = 0; page < pages(); page++) {
      for (List<Glyph> line : lines(page)) {
        if (NO_START.contains(line.getFirst().text()) || NO_END.contains(line.getLast().text())) {
          faults.add(new Fault(page + 1, textOf(line)));
        }
      }
    }
    return faults;
  }

  /** Figures parted by a line end from their sign, unit or percent sign. */
  public List<Fault> tornNumbers() {
    List<Fault> faults = new ArrayList<>();
    for (int page = 0; page < pages(); page++) {
      List<List<Glyph>> lines = lines(page);
      for (int i = 1; i < lines.size(); i++) {
        String before = textOf(lines.get(i - 1));
        String after = textOf(lines.get(i));
        if (isWrapped(lines.get(i - 1), lines.get(i)) && isTorn(before, after)) {
          faults.add(new Fault(page + 1, before + " | " + after));
        }
      }
    }
    return faults;
  }

  /**
   * Whether one line goes on in the next: same size, below it, starting at or left of its start.
   */
  private static boolean isWrapped(List<Glyph> before, List<Glyph> after) {
    Glyph first = before.getFirst();
    Glyph next = after.getFirst();
    double down = next.baseline() - first.baseline();
    return down > 0.5 * first.size()
        && down < 2.5 * first.size()
        && next.x() < first.x() + 2.5 * first.size()
        && Math.abs(first.size() - next.size()) < 0.1;
  }

  private static boolean isTorn(String before, String after) {
    Matcher tail = TORN_BEFORE.matcher(before);
    return (tail.find() && TORN_AFTER.matcher(after).find())
        || (before.matches(".*(?:^|[^\\d])[+\\-±−]$") && after.matches("^\\d.*"));
  }

  /** Lines in which two neighbouring Han signs stand more than a part of the em apart. */
  public List<Fault> looseGaps(double ems) {
    List<Fault> faults = new ArrayList<>();
    for (int page = 0; page < pages(); page++) {
      for (List<Glyph> line : lines(page)) {
        if (widestGap(line, true) > ems) {
          faults.add(new Fault(page + 1, textOf(line)));
        }
      }
    }
    return faults;
  }

  /** The widest gap of a line in em, between Han signs only or between any. */
  public static double widestGap(List<Glyph> line, boolean hanOnly) {
    double widest = 0;
    for (int i = 1; i < line.size(); i++) {
      Glyph before = line.get(i - 1);
      Glyph after = line.get(i);
      if (!hanOnly || (isHan(before.text()) && isHan(after.text()))) {
        widest = Math.max(widest, (after.x() - before.right()) / after.size());
      }
    }
    return widest;
  }

  /** All gaps, in em, between a Han sign and a Latin letter or digit beside it. */
  public List<Double> scriptGaps() {
    List<Double> gaps = new ArrayList<>();
    for (int page = 0; page < pages(); page++) {
      for (List<Glyph> line : lines(page)) {
        for (int i = 1; i < line.size(); i++) {
          Glyph a = line.get(i - 1);
          Glyph b = line.get(i);
          if ((isHan(a.text()) && isLatin(b.text())) || (isLatin(a.text()) && isHan(b.text()))) {
            gaps.add((b.x() - a.right()) / a.size());
          }
        }
      }
    }
    return gaps;
  }

  static boolean isHan(String sign) {
    return sign.codePoints().allMatch(Character::isIdeographic);
  }

  private static boolean isLatin(String sign) {
    return sign.codePoints().allMatch(c -> c < 0x250 && Character.isLetterOrDigit(c));
  }
}
