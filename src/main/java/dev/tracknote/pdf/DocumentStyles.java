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
import org.xhtmlrenderer.css.extend.lib.DOMTreeResolver;
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
  private @Nullable Matcher matcher;

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
    Stylesheets.Parsed parsed = stylesheets.parsed(infos);
    parsed.sheets().forEach(sheet -> sheet.getImportRules().forEach(this::isOutside));
    parsed
        .faults()
        .forEach(
            fault -> findings.add("stylesheet", 0, fault, "the engine drops what it cannot read"));
    unsupported = parsed.unsupported();
    matcher =
        new Matcher(
            new DOMTreeResolver(),
            new ClassMemory(handler, agent, ui),
            new StylesheetFactoryImpl(agent),
            parsed.sheets(),
            context.getMedia());
  }

  /** What would have to be loaded is told to the agent, who refuses it. */
  private boolean isOutside(StylesheetInfo sheet) {
    if (sheet.getContent().isPresent()) {
      return false;
    }
    agent.block(sheet.getUri());
    return true;
  }

  private Matcher matcher() {
    return Objects.requireNonNull(matcher, "no document yet");
  }

  @Override
  public CascadedStyle getCascadedStyle(@Nullable Element element, boolean restyle) {
    return element == null
        ? CascadedStyle.emptyCascadedStyle
        : matcher().getCascadedStyle(element, restyle);
  }

  @Override
  public @Nullable CascadedStyle getPseudoElementStyle(Node node, String pseudoElement) {
    Node element = node instanceof Element ? node : node.getParentNode();
    return matcher().getPECascadedStyle((Element) element, pseudoElement);
  }

  @Override
  public PageInfo getPageStyle(@Nullable String pageName, String pseudoPage) {
    return matcher().getPageCascadedStyle(pageName, pseudoPage);
  }

  @Override
  public List<FontFaceRule> getFontFaceRules() {
    return matcher().getFontFaceRules();
  }

  @Override
  public boolean isHoverStyled(Element element) {
    return matcher().isHoverStyled(element);
  }

  @Override
  public Set<String> getUnsupportedCssFeatures() {
    return unsupported;
  }
}
