package dev.tracknote.rixml;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The consortium's own schema, of which the user holds a copy: it may not be passed on, so none is
 * shipped. Nothing but the files of its folder is opened, whatever they import.
 */
public final class OfficialSchema {

  private static final String RULE = "rixml-schema";

  private final Schema schema;

  private OfficialSchema(Schema schema) {
    this.schema = schema;
  }

  /**
   * Reads the schema.
   *
   * @param folder that holds {@code RIXML-2_5.xsd} and what it imports
   * @param typed the folder as the user would type it
   * @throws RejectedInput when there is none, or none that can be used
   * @throws IOException if the folder cannot be read
   */
  public static OfficialSchema in(Path folder, String typed) throws RejectedInput, IOException {
    Path main = main(folder, typed);
    List<Diagnostic> findings = new ArrayList<>();
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setResourceResolver(new FolderResolver(folder));
      String name = typed + "/" + Objects.requireNonNull(main.getFileName());
      factory.setErrorHandler(new Collecting(name, "rixml-schema-unusable", findings));
      StreamSource source = new StreamSource(new ByteArrayInputStream(Files.readAllBytes(main)));
      Schema schema = factory.newSchema(source);
      if (findings.isEmpty()) {
        return new OfficialSchema(schema);
      }
    } catch (SAXException e) {
      if (findings.isEmpty()) {
        findings.add(unusable(typed, String.valueOf(e.getMessage())));
      }
    }
    throw new RejectedInput(findings);
  }

  /** The schema that declares {@code Research}; the others are imported by it. */
  private static Path main(Path folder, String typed) throws RejectedInput, IOException {
    List<Path> schemas = List.of();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        schemas = files.filter(f -> f.toString().endsWith(".xsd")).sorted().toList();
      }
    }
    for (Path file : schemas) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      if (text.contains("\"" + ElementText.NAMESPACE + "\"")
          && text.contains("element name=\"Research\"")) {
        return file;
      }
    }
    throw new RejectedInput(
        List.of(
            unusable(typed, "no file .xsd that declares Research in " + ElementText.NAMESPACE)));
  }

  private static Diagnostic unusable(String typed, String found) {
    return Diagnostic.error(
        "rixml-schema-unusable",
        Place.file(typed),
        "expected the schema of RIXML 2.5, found this: " + found,
        "fetch the schema files of the Research Standard 2.5 from rixml.org into one folder");
  }

  /**
   * Holds a sidecar against the schema.
   *
   * @param file its path as the user would type it
   * @throws IOException never, since nothing is opened
   */
  public List<Diagnostic> findings(String file, byte[] content) throws IOException {
    List<Diagnostic> findings = new ArrayList<>();
    Validator validator = schema.newValidator();
    try {
      validator.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      validator.setErrorHandler(new Collecting(file, RULE, findings));
      validator.validate(new StreamSource(new ByteArrayInputStream(content)));
    } catch (SAXException e) {
      if (findings.isEmpty()) {
        findings.add(
            Diagnostic.error(
                RULE, Place.file(file), String.valueOf(e.getMessage()), "mend the sidecar"));
      }
    }
    return findings;
  }

  /** Every fault with its place, in the words of the JDK's validator. */
  private record Collecting(String file, String rule, List<Diagnostic> findings)
      implements ErrorHandler {

    @Override
    public void warning(SAXParseException fault) {
      error(fault);
    }

    @Override
    public void error(SAXParseException fault) {
      Place place =
          new Place(file, Math.max(0, fault.getLineNumber()), Math.max(0, fault.getColumnNumber()));
      findings.add(
          Diagnostic.error(
              rule,
              place,
              "expected what the schema declares, found this: " + fault.getMessage(),
              "the standard's data dictionary tells what each element holds"));
    }

    @Override
    public void fatalError(SAXParseException fault) {
      error(fault);
    }
  }
}
