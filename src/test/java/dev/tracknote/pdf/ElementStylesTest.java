package dev.tracknote.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.context.StylesheetFactoryImpl;
import org.xhtmlrenderer.css.extend.lib.DOMTreeResolver;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.newmatch.Matcher;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.extend.UserInterface;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;
import org.xhtmlrenderer.swing.NaiveUserAgent;

/** Elements are styled as the engine would style them by holding each against every selector. */
class ElementStylesTest {
  private static final String PAGE =
      """
      <html lang="zh"><body class="wide">
        <div id="top" class="box first"><p>1</p><p class="lead" lang="en-GB">2 <b>bold</b></p></div>
        <div class="box"><p class="lead">3</p><p style="color: red">4</p><p align="right">5</p></div>
        <table border="1"><tr><td class="first">6</td><td width="40">7</td><td>8</td></tr>
          <tr class="strong"><td>9</td><td><b class="lead first">10</b></td><td></td></tr></table>
        <ul><li>11<ul><li><a href="#top">12</a></li><li><a>13</a></li></ul></li></ul>
      </body></html>
      """;

  private static final Document DOCUMENT = Markup.read(PAGE);

  private final NaiveUserAgent agent = new NaiveUserAgent();
  private final XhtmlNamespaceHandler handler = new XhtmlNamespaceHandler();
  private final Stylesheets stylesheets = new Stylesheets();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p { color: blue } p { color: green } .lead { color: lime !important } #top { color: red }",
        ".box p { color: blue } div > p { margin: 1pt } .box > .lead b { color: red }",
        ".box.first p { color: blue } .first { margin: 2pt } div.box { margin: 3pt }",
        "p:first-child { color: blue } li:last-child a { color: red } td:nth-child(2) { margin: 0 }",
        "p + p { color: blue } .lead + p { margin: 1pt } tr + tr b { color: red }",
        "[align] { color: blue } p[lang|=en] { color: red } [width='40'] { margin: 1pt }",
        "p:lang(en) { color: blue } a:link { color: red } a:hover { color: lime }",
        "div:has(b) { color: blue } li:has(> ul) { color: red } tr:has(.lead) td { margin: 1pt }",
        "* { margin: 0 } ul ul li { color: blue } body.wide ul li { color: red }",
        "@media screen { p { color: red } } @media print { p { color: blue } } td { color: lime }",
      })
  void elements_are_styled_as_by_the_engine(String css) {
    assertThat(styles(css)).isEqualTo(stylesOfEngine(css));
    assertThat(styles(css)).as("from memory").isEqualTo(stylesOfEngine(css));
  }

  @Test
  void what_stands_before_an_element_is_styled_for_it_alone() {
    String css = ".lead:before { content: 'a'; color: red } div .lead:before { color: blue }";
    List<Element> leads = elements().stream().filter(e -> e.getTagName().equals("p")).toList();

    assertThat(own(css).of(leads.get(1), "before"))
        .extracting(CascadedStyle::getFingerprint)
        .isEqualTo(engine(css).getPECascadedStyle(leads.get(1), "before").getFingerprint());
    assertThat(own(css).of(leads.get(0), "before")).isNull();
  }

  private List<String> styles(String css) {
    ElementStyles styles = own(css);
    return elements().stream().map(e -> e.getTagName() + styles.of(e).getFingerprint()).toList();
  }

  private List<String> stylesOfEngine(String css) {
    Matcher engine = engine(css);
    return elements().stream()
        .map(e -> e.getTagName() + engine.getCascadedStyle(e, false).getFingerprint())
        .toList();
  }

  private ElementStyles own(String css) {
    return new ElementStyles(
        parsed(css).start(),
        new ElementAnswers(handler, agent, new Nobody()),
        new StylesheetFactoryImpl(agent));
  }

  private Matcher engine(String css) {
    return new Matcher(
        new DOMTreeResolver(),
        new ElementAnswers(handler, agent, new Nobody()),
        new StylesheetFactoryImpl(agent),
        parsed(css).sheets(),
        "print");
  }

  private Stylesheets.Parsed parsed(String css) {
    EngineStyles styles = new EngineStyles(css, DOCUMENT);
    List<StylesheetInfo> infos = new ArrayList<>();
    styles.getDefaultStylesheet().ifPresent(infos::add);
    infos.addAll(styles.getStylesheets(DOCUMENT));
    return stylesheets.parsed(infos, "print");
  }

  private static List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < DOCUMENT.getElementsByTagName("*").getLength(); i++) {
      elements.add((Element) DOCUMENT.getElementsByTagName("*").item(i));
    }
    return elements;
  }

  /** Paper is touched by no pointer. */
  private static final class Nobody implements UserInterface {

    @Override
    public boolean isHover(Element element) {
      return false;
    }

    @Override
    public boolean isActive(Element element) {
      return false;
    }

    @Override
    public boolean isFocus(Element element) {
      return false;
    }
  }
}
