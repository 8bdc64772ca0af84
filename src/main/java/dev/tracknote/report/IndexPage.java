package dev.tracknote.report;

import dev.tracknote.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The coverage as one page of HTML that needs nothing beside itself. */
public final class IndexPage {

  /** The name of the file in the folder of results. */
  public static final String FILE = "index.html";

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Coverage</title>
      <style>
      body { margin: 3rem auto; max-width: 76rem; padding: 0 1.5rem; color: #14233f; background: #fff;
        font: 15px/1.5 "Source Sans Pro", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif }
      h1 { font-size: 1.6rem; margin: 0 0 .3rem }
      p { color: #6b7280; margin: 0 0 1.2rem }
      input { font: inherit; width: 100%; padding: .45rem .1rem; border: 0; border-bottom: 1px solid #14233f;
        outline-color: #9b1c1f; margin-bottom: 1rem }
      table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
      th { text-align: left; font-weight: 600; border-bottom: 1px solid #14233f; padding: .35rem .6rem .35rem 0 }
      th button { all: unset; cursor: pointer } th button:focus-visible { outline: 2px solid #9b1c1f }
      td { border-bottom: 1px solid #d5d8de; padding: .4rem .6rem .4rem 0; vertical-align: top }
      a { color: #14233f; margin-right: .7rem } code { color: #6b7280 }
      .written, .unchanged { color: #14233f } .archived { color: #6b7280 }
      .rejected, .needs-the-analyst, .unwritable, .crashed { color: #9b1c1f; font-weight: 600 }
      summary { cursor: pointer } pre { white-space: pre-wrap; margin: .4rem 0; font-size: 13px }
      </style>
      </head>
      <body>
      """;

  private static final String SCRIPT =
      """
      <script>
      const rows = [...document.querySelectorAll('tbody tr')], body = document.querySelector('tbody');
      document.querySelector('input').addEventListener('input', e => {
        const wanted = e.target.value.toLowerCase();
        rows.forEach(r => r.hidden = !r.textContent.toLowerCase().includes(wanted));
      });
      document.querySelectorAll('th button').forEach((button, column) => {
        let down = false;
        button.addEventListener('click', () => {
          down = !down;
          const of = r => r.cells[column].dataset.order ?? r.cells[column].textContent;
          rows.sort((a, b) => (down ? 1 : -1) * of(a).localeCompare(of(b), undefined, {numeric: true}))
            .forEach(r => body.append(r));
        });
      });
      </script>
      """;

  private IndexPage() {}

  public static byte[] of(RunRecord run) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("<h1>Coverage</h1>\n<p>").append(text(summary(run.notes()))).append(". ");
    page.append("Last run ").append(run.ended()).append(", exit code ").append(run.exitCode());
    page.append(".</p>\n<input type=\"search\" placeholder=\"Company, period, status, finding\"");
    page.append(" aria-label=\"Search\">\n<table>\n<thead><tr>");
    for (String column : List.of("Company", "Period", "Status", "Note", "Findings", "Edition")) {
      page.append("<th><button>").append(column).append("</button></th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
    run.notes().forEach(note -> row(page, note));
    return page.append("</tbody>\n</table>\n")
        .append(SCRIPT)
        .append("</body>\n</html>\n")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String summary(List<NoteRecord> notes) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    notes.forEach(note -> counts.merge(note.status(), 1, Integer::sum));
    StringBuilder words = new StringBuilder(notes.size() + " notes");
    counts.forEach((status, count) -> words.append(", ").append(count).append(' ').append(status));
    return words.toString();
  }

  private static void row(StringBuilder page, NoteRecord note) {
    int slash = note.note().indexOf('/');
    page.append("<tr><td>").append(text(note.note().substring(0, Math.max(0, slash))));
    page.append("</td><td>").append(text(note.note().substring(slash + 1)));
    page.append("</td><td class=\"").append(note.status().replace(' ', '-')).append("\">");
    page.append(text(note.status())).append("</td><td>");
    note.files().keySet().stream()
        .filter(name -> name.endsWith(".pdf") || name.endsWith(".html"))
        .forEach(name -> link(page, note, name));
    page.append("</td><td data-order=\"").append(note.findings().size()).append("\">");
    findings(page, note);
    String edition = note.edition();
    page.append("</td><td><code title=\"").append(text(edition)).append("\">");
    page.append(text(edition.substring(0, Math.min(12, edition.length()))));
    page.append("</code></td></tr>\n");
  }

  private static void link(StringBuilder page, NoteRecord note, String file) {
    String address = (note.note() + "/" + file).replace("%", "%25").replace("#", "%23");
    page.append("<a href=\"").append(text(address.replace("?", "%3F")));
    page.append("\">").append(text(language(file))).append("</a>");
  }

  /** {@code zh} of {@code NVDA-FY27Q1.zh.pdf}, {@code zh html} of the web page beside it. */
  private static String language(String file) {
    int form = file.lastIndexOf('.');
    String language = file.substring(file.lastIndexOf('.', form - 1) + 1, form);
    return file.endsWith(".pdf") ? language : language + " " + file.substring(form + 1);
  }

  private static void findings(StringBuilder page, NoteRecord note) {
    if (!note.fault().isEmpty()) {
      page.append("<pre>").append(text(note.fault())).append("</pre>");
    }
    if (note.findings().isEmpty()) {
      return;
    }
    page.append("<details><summary>").append(note.findings().size()).append("</summary>");
    for (Diagnostic finding : note.findings()) {
      page.append("<pre>").append(text(String.join("\n", FindingText.lines(finding))));
      page.append("</pre>");
    }
    page.append("</details>");
  }

  private static String text(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
