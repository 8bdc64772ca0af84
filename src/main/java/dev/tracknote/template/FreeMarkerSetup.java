package dev.tracknote.template;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileExtensionMatcher;
import freemarker.cache.FileTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.core.UndefinedOutputFormat;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * FreeMarker as a sandbox: templates of one folder, everything escaped, no way into the program.
 */
final class FreeMarkerSetup {

  static final Version VERSION = Configuration.VERSION_2_3_34;

  private FreeMarkerSetup() {}

  static Configuration of(Path folder) throws IOException {
    Configuration configuration = new Configuration(VERSION);
    configuration.setObjectWrapper(new RecordWrapper(VERSION));
    configuration.setTemplateLoader(new FileTemplateLoader(folder.toFile()));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setLocalizedLookup(false);
    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setOutputFormat(XHTMLOutputFormat.INSTANCE);
    configuration.setTemplateConfigurations(
        new ConditionalTemplateConfigurationFactory(
            new FileExtensionMatcher("css"), stylesheets()));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setNumberFormat("computer");
    return configuration;
  }

  private static TemplateConfiguration stylesheets() {
    TemplateConfiguration stylesheets = new TemplateConfiguration();
    stylesheets.setOutputFormat(UndefinedOutputFormat.INSTANCE);
    return stylesheets;
  }
}
