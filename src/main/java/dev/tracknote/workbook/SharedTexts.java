package dev.tracknote.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook share. */
final class SharedTexts implements ZipParts.Visitor {

  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean within;
  private int phonetic;

  private SharedTexts() {}

  static SharedTexts read(ZipParts parts, String part) throws Fault, IOException {
    SharedTexts texts = new SharedTexts();
    parts.visit(part, texts);
    return texts;
  }

  Optional<String> at(String index) {
    boolean known = index.matches("\\d{1,9}") && Integer.parseInt(index) < texts.size();
    return known ? Optional.of(texts.get(Integer.parseInt(index))) : Optional.empty();
  }

  @Override
  public void event(int event, XMLStreamReader reader) {
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
        if (within) {
          text.append(reader.getText());
        }
      }
      default -> {}
    }
  }
}
