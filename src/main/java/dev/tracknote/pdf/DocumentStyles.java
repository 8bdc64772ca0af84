package dev.tracknote.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StyleReference;
import org.xhtmlrenderer.context.StylesheetFactoryImpl;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.newmatch.Matcher;
import org.xhtmlrenderer.css.newmatch.PageInfo;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.extend.NamespaceHandler;
import org.xhtmlrenderer.extend.UserInterface;
import org.xhtmlrenderer.layout.SharedContext;

/** The styles of one document, out of stylesheets that documents share. */
final class DocumentStyles extends StyleReference {
  private final SealedAgent agent;
  private final Stylesheets stylesheets;
  private final Findings findings;
  private Set<String> unsupported = Set.of();
  private @Nullable Matcher pages;
  private @Nullable ElementStyles elements;

  DocumentStyles(SealedAgent agent, Stylesheets stylesheets, Findings findings) {
    super(agent);
    this.agent = agent;
    this.stylesheets = stylesheets;
    this.findings = findings;
  }

  @Override
  public void setDocumentContext(
      SharedContext context, NamespaceHandler handler, Document document, UserInterface ui) {
    List<StylesheetInfo> infos = new ArrayList<>();
    handler.getDefaultStylesheet().ifPresent(infos::add);
    infos.addAll(handler.getStylesheets(document));
    infos.removeIf(sheet -> !sheet.appliesToMedia(context.getMedia()) || isOutside(sheet));
    Stylesheets.Parsed parsed = stylesheets.parsed(infos, context.getMedia());
    parsed.sheets().forEach(sheet -> sheet.getImportRules().forEach(this::isOutside));
    parsed
        .faults()
        .forEach(
            fault -> findings.add("stylesheet", 0, fault, "the engine drops what it cannot read"));
    unsupported = parsed.unsupported();
    pages = parsed.pages();
    elements =
        new ElementStyles(
            parsed.start(),
            new ElementAnswers(handler, agent, ui),
            new StylesheetFactoryImpl(agent));
  }

  /** What would have to be loaded is told to the agent, who refuses it. */
  private boolean isOutside(StylesheetInfo sheet) {
    if (sheet.getContent().isPresent()) {
      return false;
    }
    agent.block(sheet.getUri());
    return true;
  }

  @Override
  public void flushStyleSheets() {
    flushAllStyleSheets();
  }

  /** The stylesheets are shared and stay; what elements have of them may have changed. */
  @Override
  public void flushAllStyleSheets() {
    if (elements != null) {
      elements.forget();
    }
  }

  private Matcher pages() {
    return Objects.requireNonNull(pages, "no document yet");
  }

  private ElementStyles elements() {
    return Objects.requireNonNull(elements, "no document yet");
  }

  @Override
  public CascadedStyle getCascadedStyle(@Nullable Element element, boolean restyle) {
    return element == null ? CascadedStyle.emptyCascadedStyle : elements().of(element);
  }

  @Override
  public @Nullable CascadedStyle getPseudoElementStyle(Node node, String pseudoElement) {
    Node element = node instanceof Element ? node : node.getParentNode();
    return elements().of((Element) element, pseudoElement);
  }

  @Override
  public PageInfo getPageStyle(@Nullable String pageName, String pseudoPage) {
    return pages().getPageCascadedStyle(pageName, pseudoPage);
  }

  @Override
  public List<FontFaceRule> getFontFaceRules() {
    return pages().getFontFaceRules();
  }

  @Override
  public boolean isHoverStyled(Element element) {
    return false;
  }

  @Override
  public Set<String> getUnsupportedCssFeatures() {
    return unsupported;
  }
}
