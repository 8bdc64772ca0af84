package dev.tracknote.pdf;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Prints a page that nobody sees while the first note is still being read and checked, so that the
 * engine's classes and the fonts are there when its own pages come.
 */
public final class Rehearsal {
  private static final String PAGE =
      """
      <html lang="zh"><head><title>.</title></head><body>
      <div id="head"><table><tr><td>营收</td><td>1</td></tr></table></div>
      <h1>营收 12.3 亿美元，同比增长 4.5%</h1>
      <div class="side"><p>评级 <b>增持</b></p></div>
      <p>本季度收入为 12.3 亿美元，<b>高于</b>指引；management guided for more in FY27Q2.</p>
      <ul><li>毛利率 75.0%。</li></ul>
      <table><thead><tr><th>项目</th><th>FY27Q1</th></tr></thead><tbody><tr><td>收入</td><td>1,234</td></tr></tbody></table>
      </body></html>
      """;
  private static final String STYLES =
      """
      @page { size: A4; margin: 66pt 42pt 46pt 42pt; @top-center { content: element(head) } }
      body { font-family: "Tracknote Sans SC"; font-size: 9.3pt; line-height: 1.6; text-align: justify }
      #head { position: running(head) }
      .side { float: right; width: 128pt; border-top: 0.9pt solid #123456 }
      table { border-collapse: collapse; width: 300pt }
      td, th { border-bottom: 0.5pt solid #123456; padding: 2pt 4pt; text-align: right }
      thead { display: table-header-group }
      """;

  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private Rehearsal() {}

  /** Begins, once in a process, and leaves the caller to his work. */
  public static void begin() {
    if (!BEGUN.getAndSet(true)) {
      Thread thread = new Thread(Rehearsal::print, "rehearsal");
      thread.setDaemon(true);
      // what goes wrong here goes wrong again where it is told
      thread.setUncaughtExceptionHandler((t, e) -> {});
      thread.start();
    }
  }

  static PrintedPdf print() {
    Document document =
        new Document(".", ".", ".", ".", Locale.SIMPLIFIED_CHINESE, LocalDate.EPOCH);
    return new PdfPrinter(Typefaces.bundled())
        .print(new PrintJob(PAGE, STYLES, Map.of(), document));
  }
}
