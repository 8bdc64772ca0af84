package dev.tracknote.template;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.house.HouseStyle;
import dev.tracknote.house.Labels;
import dev.tracknote.note.Note;
import dev.tracknote.svg.SvgDrawing;
import freemarker.core.ParseException;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The house's templates; one instance serves any number of notes and threads. */
public final class NoteTemplate {

  /** The template of the page, which includes all others. */
  public static final String PAGE = "note.ftlh";

  private static final String STYLESHEET = "note.css";

  /** The template of the web page. */
  public static final String WEB_PAGE = "html/page.ftlh";

  private static final String WEB_STYLESHEET = "html/page.css";

  private final String folder;
  private final String root;
  private final Configuration configuration;

  /**
   * Opens a folder of templates.
   *
   * @param folder holds {@code note.ftlh}, {@code note.css} and the parts that they include
   * @param typed the folder as the user would type it, for the places of findings
   */
  public NoteTemplate(Path folder, String typed) {
    this.folder = typed;
    this.root = String.valueOf(folder.toAbsolutePath()).replace('\\', '/');
    try {
      this.configuration = FreeMarkerSetup.of(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sets a note in the templates.
   *
   * @throws RejectedInput when a template is at fault, with its file, line and column
   */
  public FilledTemplate fill(Note note, HouseStyle style) throws RejectedInput {
    return new FilledTemplate(
        fill(PAGE, Map.of("note", note, "style", style)),
        fill(STYLESHEET, Map.of("style", style, "language", note.language())));
  }

  /**
   * Sets a note as one web page.
   *
   * @throws RejectedInput when a template is at fault, with its file, line and column
   */
  public String page(Note note, HouseStyle style, PageParts parts) throws RejectedInput {
    Map<String, Object> look = new LinkedHashMap<>();
    look.put("style", style);
    look.put("language", note.language());
    look.put("inks", parts.inks().all());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("stylesheet", markup(fill(WEB_STYLESHEET, look)));
    model.put("note", note);
    model.put("style", style);
    model.put("origins", parts.origins());
    model.put("drawings", drawings(parts.drawings()));
    model.put("words", words(parts.labels()));
    return fill(WEB_PAGE, model);
  }

  private static Map<String, String> words(Labels labels) {
    Map<String, String> words = new LinkedHashMap<>();
    labels.texts().forEach((label, text) -> words.put(label.id(), text));
    return words;
  }

  private static Map<String, Object> drawings(Map<String, SvgDrawing> drawings) {
    Map<String, Object> all = new LinkedHashMap<>();
    drawings.forEach((key, drawing) -> all.put(key, drawing(drawing)));
    return all;
  }

  private static Map<String, Object> drawing(SvgDrawing drawing) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("width", drawing.width());
    parts.put("height", drawing.height());
    parts.put("marks", markup(drawing.marks()));
    return parts;
  }

  /** Text that the program has written as markup, with all that came from outside escaped. */
  private static TemplateModel markup(String text) {
    try {
      return XHTMLOutputFormat.INSTANCE.fromMarkup(text);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }

  private String fill(String name, Map<String, Object> model) throws RejectedInput {
    TextWriter out = new TextWriter();
    try {
      configuration.getTemplate(name).process(model, out);
    } catch (ParseException e) {
      throw unreadable(e);
    } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
      throw rejected(name, 0, 0, "expected a template of this name, found none");
    } catch (TemplateException e) {
      throw ofPart(e);
    } catch (FileNotFoundException e) {
      throw notPermitted(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (StackOverflowError e) {
      throw withoutEnd(name);
    }
    return out.toString();
  }

  /** What went wrong in a template or in a part that it includes. */
  private RejectedInput ofPart(TemplateException e) {
    if (e.getCause() instanceof ParseException part) {
      return unreadable(part);
    }
    boolean missing = e.getCause() instanceof TemplateNotFoundException;
    return !missing && e.getCause() instanceof FileNotFoundException denied
        ? notPermitted(denied)
        : failed(e);
  }

  private RejectedInput withoutEnd(String name) {
    return new RejectedInput(
        List.of(
            Diagnostic.error(
                "template",
                Place.file(folder + "/" + name),
                "expected templates that come to an end, found one that calls itself without end",
                "look in this template and the parts that it includes for a macro, a function or an"
                    + " include within itself; nothing was written")));
  }

  /** The engine looks whether a file is there first; one that it cannot open may not be read. */
  private RejectedInput notPermitted(FileNotFoundException e) {
    String said = String.valueOf(e.getMessage()).replace('\\', '/');
    String file = said.contains(" (") ? said.substring(0, said.lastIndexOf(" (")) : said;
    String within = file.startsWith(root + "/") ? folder + file.substring(root.length()) : file;
    return new RejectedInput(List.of(Diagnostic.notPermitted(within)));
  }

  private RejectedInput unreadable(ParseException e) {
    return rejected(
        e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage());
  }

  private RejectedInput failed(TemplateException e) {
    String message =
        e.getCause() instanceof TemplateNotFoundException missing
            ? "expected a template called " + missing.getTemplateName() + ", found none"
            : e.getMessageWithoutStackTop();
    return rejected(
        e.getTemplateSourceName(), number(e.getLineNumber()), number(e.getColumnNumber()), message);
  }

  /** The first passage of what the engine says; its tips and its own places follow after it. */
  private static String gist(String message) {
    return message
        .strip()
        .lines()
        .takeWhile(line -> !line.isBlank())
        .map(
            line ->
                line.replaceFirst("^==> ", "").replaceFirst("\\s*(\\[in template |Help \\().*", ""))
        .limit(2)
        .collect(Collectors.joining(" "));
  }

  private static int number(@Nullable Integer position) {
    return position == null ? 0 : position;
  }

  private RejectedInput rejected(
      @Nullable String name, int line, int column, @Nullable String message) {
    Place place = new Place(folder + "/" + (name == null ? PAGE : name), line, column);
    String said = message == null ? "the template cannot be read" : gist(message);
    return new RejectedInput(
        List.of(
            Diagnostic.error(
                "template", place, said, "mend the template at this line; nothing was written")));
  }
}
