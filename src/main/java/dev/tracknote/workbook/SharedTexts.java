package dev.tracknote.workbook;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook share. */
final class SharedTexts implements ZipParts.Visitor, AutoCloseable {

  private final TextStore texts = new TextStore();
  private final StringBuilder text = new StringBuilder();
  private boolean within;
  private int phonetic;

  private SharedTexts() {}

  static SharedTexts read(ZipParts parts, String part) throws Fault, IOException {
    SharedTexts texts = new SharedTexts();
    try {
      parts.visit(part, texts);
    } catch (Fault | IOException e) {
      texts.close();
      throw e;
    }
    return texts;
  }

  Optional<String> at(String index) {
    return index.matches("\\d{1,9}") ? texts.at(Integer.parseInt(index)) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    texts.close();
  }

  @Override
  public void event(int event, XMLStreamReader reader) throws IOException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        switch (reader.getLocalName()) {
          case "si" -> text.setLength(0);
          case "t" -> within = phonetic == 0;
          case "rPh" -> phonetic++; // how a word is read, not what it says
          default -> {}
        }
      }
      case XMLStreamConstants.END_ELEMENT -> {
        switch (reader.getLocalName()) {
          case "si" -> texts.add(text.toString());
          case "t" -> within = false;
          case "rPh" -> phonetic--;
          default -> {}
        }
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (within && text.length() < TextStore.LONGEST) {
          text.append(reader.getText());
        }
      }
      default -> {}
    }
  }
}
