package dev.tracknote.chart;

import dev.tracknote.note.Chart;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes the samples as pictures, for eyes and not for asserting. */
final class Gallery {

  private static final int SCALE = 3;

  private Gallery() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/charts"));
    write(folder, "revenue", Samples.revenue(false), 248, 150);
    write(folder, "revenue-full", Samples.revenue(true), 515, 170);
    write(folder, "margins", Samples.margins(), 248, 150);
    write(folder, "segments", Samples.segments(), 248, 150);
    write(folder, "segments-full", Samples.segments(), 515, 170);
    write(folder, "cash", Samples.cash(), 248, 150);
    write(folder, "cash-full", Samples.cash(), 515, 170);
    write(folder, "bridge", Samples.bridge(), 248, 150);
    write(folder, "bridge-full", Samples.bridge(), 515, 170);
    write(folder, "index", Samples.index("电子", "沪深300"), 128, 78);
    write(folder, "index-long", Samples.index("费城半导体指数", "标普500指数"), 128, 78);
    write(folder, "spark", Samples.spark(false), 76, 18);
    write(folder, "spark-expected", Samples.spark(true), 76, 18);
    for (Map.Entry<String, Chart> extreme : Extremes.all().entrySet()) {
      write(folder, "x-" + extreme.getKey(), extreme.getValue(), 248, 150);
    }
    write(folder, "x-spark", Extremes.spark("5", "-3", "0", "8", "-8"), 76, 18);
  }

  static void write(Path folder, String name, Chart chart, int width, int height)
      throws IOException {
    BufferedImage image =
        new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.scale(SCALE, SCALE);
    new ChartPainter(Samples.PALETTE, Samples.PALETTE, Fonts.REGULAR, Fonts.BOLD)
        .paint(chart, g, width, height);
    g.dispose();
    ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
  }
}
