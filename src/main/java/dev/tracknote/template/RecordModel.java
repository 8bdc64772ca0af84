package dev.tracknote.template;

import freemarker.ext.beans.GenericObjectModel;
import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelWithAPISupport;
import freemarker.template.TemplateScalarModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as templates see it: its components by the short way, all else by the engine's own
 * model, which looks its class up when it is made and is made when it is needed.
 */
final class RecordModel
    implements TemplateHashModelEx,
        TemplateScalarModel,
        MethodCallAwareTemplateHashModel,
        AdapterTemplateModel,
        WrapperTemplateModel,
        TemplateModelWithAPISupport {

  private final Record record;
  private final Map<String, Method> accessors;
  private final RecordWrapper wrapper;
  private @Nullable GenericObjectModel engine;

  RecordModel(Record record, Map<String, Method> accessors, RecordWrapper wrapper) {
    this.record = record;
    this.accessors = accessors;
    this.wrapper = wrapper;
  }

  private GenericObjectModel engine() {
    GenericObjectModel made = engine;
    if (made == null) {
      made = new GenericObjectModel(record, wrapper);
      engine = made;
    }
    return made;
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    Method accessor = accessors.get(key);
    if (accessor == null) {
      return engine().get(key);
    }
    try {
      return wrapper.wrap(accessor.invoke(record));
    } catch (IllegalAccessException | InvocationTargetException e) {
      // the engine calls it again, and words what is wrong
      return engine().get(key);
    }
  }

  @Override
  public @Nullable TemplateModel getBeforeMethodCall(String key)
      throws TemplateModelException, ShouldNotBeGetAsMethodException {
    return engine().getBeforeMethodCall(key);
  }

  @Override
  public String getAsString() {
    return engine().getAsString();
  }

  @Override
  public boolean isEmpty() {
    return engine().isEmpty();
  }

  @Override
  public int size() {
    return engine().size();
  }

  @Override
  public TemplateCollectionModel keys() {
    return engine().keys();
  }

  @Override
  public TemplateCollectionModel values() throws TemplateModelException {
    return engine().values();
  }

  @Override
  public TemplateModel getAPI() throws TemplateModelException {
    return engine().getAPI();
  }

  @Override
  public Object getAdaptedObject(Class<?> hint) {
    return record;
  }

  @Override
  public Object getWrappedObject() {
    return record;
  }

  @Override
  public String toString() {
    return record.toString();
  }
}
