package dev.tracknote.template;

import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows a note to templates as FreeMarker does by itself, with a short way to the components of
 * records, which are nearly all that templates ask for.
 */
final class RecordWrapper extends DefaultObjectWrapper {

  /** The accessors of a record by the names of its components; none where it is not public. */
  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return accessors(type);
        }
      };

  RecordWrapper(Version version) {
    super(version);
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    return value instanceof Record record && !(value instanceof TemplateModel)
        ? new RecordModel(record, ACCESSORS.get(record.getClass()), this)
        : super.wrap(value);
  }

  private static Map<String, Method> accessors(Class<?> type) {
    Map<String, Method> accessors = new LinkedHashMap<>();
    if (Modifier.isPublic(type.getModifiers())) {
      for (RecordComponent component : type.getRecordComponents()) {
        Method accessor = component.getAccessor();
        // spares each call the question who calls
        if (accessor.trySetAccessible()) {
          accessors.put(component.getName(), accessor);
        }
      }
    }
    return accessors;
  }
}
