package dev.tracknote.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3c.dom.Document;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** The stylesheets of a job: the engine's own for XHTML, then the job's, then the document's. */
final class EngineStyles extends XhtmlNamespaceHandler {
  private static final String ENGINE_SHEET = "tracknote:engine";
  private static final byte[] ENGINE_RULES = engineRules();

  private final String stylesheet;

  EngineStyles(String stylesheet) {
    this.stylesheet = stylesheet;
  }

  boolean isEngineSheet(String uri) {
    return uri.equals(ENGINE_SHEET);
  }

  byte[] engineSheet() {
    return ENGINE_RULES.clone();
  }

  @Override
  public Optional<StylesheetInfo> getDefaultStylesheet() {
    return Optional.of(new StylesheetInfo(Origin.USER_AGENT, ENGINE_SHEET, List.of("all"), null));
  }

  @Override
  public List<StylesheetInfo> getStylesheets(Document document) {
    List<StylesheetInfo> sheets = new ArrayList<>();
    sheets.add(
        new StylesheetInfo(Origin.AUTHOR, "tracknote:stylesheet", List.of("all"), stylesheet));
    sheets.addAll(super.getStylesheets(document));
    return sheets;
  }

  private static byte[] engineRules() {
    String path = "/resources/css/XhtmlNamespaceHandler.css";
    try (InputStream in = XhtmlNamespaceHandler.class.getResourceAsStream(path)) {
      return Objects.requireNonNull(in, path).readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("the engine's own stylesheet cannot be read", e);
    }
  }
}
