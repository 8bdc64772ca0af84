package dev.tracknote.template;

import freemarker.ext.beans.BeansWrapper;
import freemarker.ext.beans.StringModel;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as templates see it. */
@SuppressWarnings(
    "deprecation") // the engine's own model for such values lets nobody else look up a name
final class RecordModel extends StringModel implements MethodCallAwareTemplateHashModel {

  private final Map<String, Method> accessors;

  RecordModel(Record record, Map<String, Method> accessors, BeansWrapper wrapper) {
    super(record, wrapper);
    this.accessors = accessors;
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    Method accessor = accessors.get(key);
    if (accessor == null) {
      return super.get(key);
    }
    try {
      return wrapper.wrap(accessor.invoke(object));
    } catch (IllegalAccessException | InvocationTargetException e) {
      // the engine calls it again, and words what is wrong
      return super.get(key);
    }
  }

  @Override
  public @Nullable TemplateModel getBeforeMethodCall(String key)
      throws TemplateModelException, ShouldNotBeGetAsMethodException {
    return super.getBeforeMethodCall(key);
  }
}
