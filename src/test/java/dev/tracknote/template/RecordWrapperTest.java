package dev.tracknote.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.ObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordWrapperTest {

  /** A record that templates may be shown. */
  public record Part(
      String name, int rows, boolean strong, @Nullable String remark, List<Part> parts) {

    public String shout() {
      return name + "!";
    }

    public String twice(String word) {
      return word + word;
    }

    @Override
    public String toString() {
      return "part " + name;
    }
  }

  /** A record that fails when it is asked. */
  public record Failing(String name) {

    @Override
    public String name() {
      throw new IllegalStateException("no name today");
    }
  }

  private record Hidden(String name) {}

  private static final Part PART =
      new Part("a<b", 1234, true, null, List.of(new Part("c", 0, false, "r", List.of())));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${one.name} ${one.rows} ${one.strong?c} ${one.remark!'none'}",
        "<#list one.parts as part>${part.name}${part.remark}${part?index}</#list>",
        "${one.shout()} ${one.name()} ${one.twice('x')}",
        "${one} ${one?size gt 0} ${one?has_content?c} ${one.remark?has_content?c}",
        "${one['name']} ${(one.nothing)!'nothing'} ${many[0].rows} ${named.key.name}",
        "${hidden!'hidden'} ${(hidden.name)!'no name'}",
        "${one.nothing}",
        "${one.remark}",
        "${one.rows.more}",
        "${one.twice()}",
      })
  void recordsLookAsTheyDoToTheEngineItself(String template) {
    assertThat(said(new RecordWrapper(FreeMarkerSetup.VERSION), template))
        .isEqualTo(said(new DefaultObjectWrapper(FreeMarkerSetup.VERSION), template));
  }

  @Test
  void whatARecordFailsWithIsTold() {
    assertThatThrownBy(() -> filled(new RecordWrapper(FreeMarkerSetup.VERSION), "${failing.name}"))
        .isInstanceOf(TemplateException.class)
        .hasStackTraceContaining("no name today");
  }

  private static String said(ObjectWrapper wrapper, String template) {
    try {
      return filled(wrapper, template);
    } catch (TemplateException e) {
      return "fails: " + e.getMessageWithoutStackTop();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String filled(ObjectWrapper wrapper, String template)
      throws IOException, TemplateException {
    Configuration configuration = new Configuration(FreeMarkerSetup.VERSION);
    configuration.setObjectWrapper(wrapper);
    StringWriter out = new StringWriter();
    Map<String, Object> model =
        Map.of(
            "one",
            PART,
            "many",
            List.of(PART),
            "named",
            Map.of("key", PART),
            "hidden",
            new Hidden("h"),
            "failing",
            new Failing("f"));
    new Template("test", template, configuration).process(model, out);
    return out.toString();
  }
}
