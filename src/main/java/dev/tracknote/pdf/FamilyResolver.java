package dev.tracknote.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/** Finds the face chain that a CSS font request means; there are two families and no others. */
final class FamilyResolver extends ITextFontResolver {
  private final Typefaces faces;
  private final Findings findings;
  private final DocumentFonts fonts;
  private final List<Known> known = new ArrayList<>();

  FamilyResolver(Typefaces faces, DocumentFonts fonts, Findings findings) {
    this.faces = faces;
    this.fonts = fonts;
    this.findings = findings;
  }

  /** Asked for each line, mostly for a font of the lines before. */
  @Override
  public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
    for (Known known : known) {
      if (isSame(known.wanted, wanted)) {
        return known.font;
      }
    }
    SettingFont font = resolved(wanted);
    known.add(new Known(wanted, font));
    return font;
  }

  private record Known(FontSpecification wanted, SettingFont font) {}

  private static boolean isSame(FontSpecification a, FontSpecification b) {
    return a.size() == b.size()
        && Objects.equals(a.fontWeight(), b.fontWeight())
        && Objects.equals(a.fontStyle(), b.fontStyle())
        && Arrays.equals(a.families(), b.families());
  }

  private SettingFont resolved(FontSpecification wanted) {
    boolean latin = wantsLatin(wanted.families());
    boolean italic = wanted.fontStyle() != null && !IdentValue.NORMAL.equals(wanted.fontStyle());
    int weight = wanted.fontWeight() == null ? 400 : convertWeightToInt(wanted.fontWeight());
    FaceChain chain = latin ? faces.latin(weight, italic) : faces.chinese(weight);
    return new SettingFont(chain, fonts.of(chain.first()), wanted.size());
  }

  private boolean wantsLatin(String @Nullable [] families) {
    if (families == null) {
      return false;
    }
    for (String family : families) {
      String name = family.replace("\"", "").replace("'", "");
      if (name.equalsIgnoreCase(Typefaces.LATIN)) {
        return true;
      }
      if (name.equalsIgnoreCase(Typefaces.CHINESE)) {
        return false;
      }
      if (!name.toLowerCase(Locale.ROOT).endsWith("serif")) {
        findings.add(
            "stylesheet",
            0,
            "font-family \"" + name + "\" is not known",
            "use \"" + Typefaces.CHINESE + "\" or \"" + Typefaces.LATIN + "\"");
      }
    }
    return false;
  }

  @Override
  public void importFontFaces(List<FontFaceRule> rules, UserAgentCallback agent) {
    // Nothing is ever loaded; the stylesheet lint reports the rules.
  }

  @Override
  protected Map<String, FontFamily> loadFonts() {
    return new HashMap<>();
  }
}
