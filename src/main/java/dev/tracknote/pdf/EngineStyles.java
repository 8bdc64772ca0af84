package dev.tracknote.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** The stylesheets of a job: the engine's own for XHTML, then the job's, then the document's. */
final class EngineStyles extends XhtmlNamespaceHandler {
  private final String engineRules;
  private final String stylesheet;
  private boolean linksHidden;
  private @Nullable String language;

  EngineStyles(String stylesheet, Document document) {
    this.stylesheet = stylesheet;
    engineRules = EngineRules.of(document.getDocumentElement());
  }

  @Override
  public Optional<StylesheetInfo> getDefaultStylesheet() {
    return Optional.of(
        new StylesheetInfo(Origin.USER_AGENT, "tracknote:engine", List.of("all"), engineRules));
  }

  @Override
  public List<StylesheetInfo> getStylesheets(Document document) {
    List<StylesheetInfo> sheets = new ArrayList<>();
    sheets.add(
        new StylesheetInfo(Origin.AUTHOR, "tracknote:stylesheet", List.of("all"), stylesheet));
    sheets.addAll(super.getStylesheets(document));
    return sheets;
  }

  /** Asked for each line; the engine would go through the head of the document every time. */
  @Override
  public String getLang(@Nullable Element element) {
    if (element == null) {
      return "";
    }
    String own = element.getAttribute("lang");
    return own.isEmpty() ? ofDocument(element) : own;
  }

  private String ofDocument(Element element) {
    String known = language;
    if (known == null) {
      known = super.getLang(element);
      language = known;
    }
    return known;
  }

  /** While links are hidden the engine finds none to make areas for. */
  void hideLinks(boolean hidden) {
    linksHidden = hidden;
  }

  @Override
  public @Nullable String getLinkUri(Element element) {
    return linksHidden ? null : super.getLinkUri(element);
  }
}
