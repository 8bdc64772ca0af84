package dev.tracknote.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** The stylesheets of a job: the engine's own for XHTML, then the job's, then the document's. */
final class EngineStyles extends XhtmlNamespaceHandler {
  private static final String ENGINE_SHEET = "tracknote:engine";
  private static final byte[] ENGINE_RULES = engineRules();

  private final String stylesheet;
  private boolean linksHidden;

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

  /** While links are hidden the engine finds none to make areas for. */
  void hideLinks(boolean hidden) {
    linksHidden = hidden;
  }

  @Override
  public @Nullable String getLinkUri(Element element) {
    return linksHidden ? null : super.getLinkUri(element);
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
