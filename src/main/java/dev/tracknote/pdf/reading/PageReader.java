package dev.tracknote.pdf.reading;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentParser;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/** Follows the operators of a page that place text, ISO 32000-1, 9.4. */
final class PageReader {
  /** No page of ours nests drawings at all; a hostile one shall not nest them for ever. */
  private static final int DEEPEST = 8;

  private final PdfReader reader;
  private final int page;
  private final double height;
  private final List<PageText.Sign> signs = new ArrayList<>();
  private final Map<String, TextFont> fonts = new LinkedHashMap<>();
  private int depth;

  PageReader(PdfReader reader, int page) {
    this.reader = reader;
    this.page = page;
    Rectangle sheet = reader.getPageSize(page);
    this.height = sheet.getTop();
  }

  PageText read() throws IOException {
    PdfDictionary resources = reader.getPageN(page).getAsDict(PdfName.RESOURCES);
    run(reader.getPageContent(page), resources, new AffineTransform());
    return new PageText(signs);
  }

  /** The state that {@code q} keeps and {@code Q} brings back. */
  private static final class State {
    final AffineTransform matrix;
    TextFont font = TextFont.NONE;
    double size;
    double leading;
    double signGap;
    double wordGap;
    double scale = 1;

    State(AffineTransform matrix) {
      this.matrix = new AffineTransform(matrix);
    }

    State copy() {
      State copy = new State(matrix);
      copy.font = font;
      copy.size = size;
      copy.leading = leading;
      copy.signGap = signGap;
      copy.wordGap = wordGap;
      copy.scale = scale;
      return copy;
    }
  }

  private void run(byte[] content, PdfDictionary resources, AffineTransform matrix)
      throws IOException {
    PdfContentParser parser = new PdfContentParser(new PRTokeniser(content));
    Stream stream = new Stream(resources, new State(matrix));
    for (List<PdfObject> call = parser.parse(null); !call.isEmpty(); call = parser.parse(null)) {
      stream.obey(call.getLast().toString(), call);
    }
  }

  /** One content stream with its own resources. */
  private final class Stream {
    private final PdfDictionary resources;
    private final Deque<State> kept = new ArrayDeque<>();
    private State state;
    private AffineTransform line = new AffineTransform();
    private AffineTransform text = new AffineTransform();

    Stream(PdfDictionary resources, State state) {
      this.resources = resources == null ? new PdfDictionary() : resources;
      this.state = state;
    }

    void obey(String operator, List<PdfObject> call) throws IOException {
      switch (operator) {
        case "q" -> kept.push(state.copy());
        case "Q" -> state = kept.isEmpty() ? state : kept.pop();
        case "cm" -> state.matrix.concatenate(matrix(call));
        case "Do" -> draw(call.getFirst());
        case "BT" -> place(new AffineTransform());
        case "Tm" -> place(matrix(call));
        case "Td" -> move(number(call, 0), number(call, 1));
        case "TD" -> {
          state.leading = -number(call, 1);
          move(number(call, 0), number(call, 1));
        }
        case "T*" -> move(0, -state.leading);
        case "TL" -> state.leading = number(call, 0);
        case "Tc" -> state.signGap = number(call, 0);
        case "Tw" -> state.wordGap = number(call, 0);
        case "Tz" -> state.scale = number(call, 0) / 100;
        case "Tf" -> {
          state.font = font(call.getFirst());
          state.size = number(call, 1);
        }
        case "Tj" -> show(call.getFirst());
        case "'" -> {
          move(0, -state.leading);
          show(call.getFirst());
        }
        case "\"" -> {
          state.wordGap = number(call, 0);
          state.signGap = number(call, 1);
          move(0, -state.leading);
          show(call.get(2));
        }
        case "TJ" -> showAll(call.getFirst());
        default -> {}
      }
    }

    private void place(AffineTransform at) {
      line = at;
      text = new AffineTransform(at);
    }

    private void move(double x, double y) {
      AffineTransform moved = new AffineTransform(line);
      moved.translate(x, y);
      place(moved);
    }

    private TextFont font(PdfObject name) {
      PdfDictionary all = resources.getAsDict(PdfName.FONT);
      PdfObject reference = all == null ? null : all.get(new PdfName(name.toString().substring(1)));
      if (reference == null) {
        return TextFont.NONE;
      }
      return fonts.computeIfAbsent(
          reference.toString(), key -> TextFont.of(PdfReader.getPdfObject(reference)));
    }

    private void showAll(PdfObject parts) {
      if (parts instanceof PdfArray array) {
        for (PdfObject part : array.getElements()) {
          if (part instanceof PdfNumber back) {
            text.translate(-back.doubleValue() / 1000 * state.size * state.scale, 0);
          } else {
            show(part);
          }
        }
      }
    }

    private void show(PdfObject string) {
      if (!(string instanceof PdfString shown)) {
        return;
      }
      for (int code : state.font.codes(shown.getBytes())) {
        AffineTransform at = new AffineTransform(state.matrix);
        at.concatenate(text);
        Point2D origin = at.transform(new Point2D.Double(), null);
        signs.add(
            new PageText.Sign(
                state.font.text(code), origin.getX(), height - origin.getY(), depth > 0));
        double gap = state.signGap + (state.font.isSpace(code) ? state.wordGap : 0);
        text.translate((state.font.width(code) / 1000 * state.size + gap) * state.scale, 0);
      }
    }

    private void draw(PdfObject name) throws IOException {
      PdfDictionary all = resources.getAsDict(PdfName.XOBJECT);
      PdfObject object =
          all == null
              ? null
              : PdfReader.getPdfObject(all.get(new PdfName(name.toString().substring(1))));
      if (depth < DEEPEST && object instanceof PRStream form && isForm(form)) {
        AffineTransform matrix = new AffineTransform(state.matrix);
        PdfArray own = form.getAsArray(PdfName.MATRIX);
        if (own != null) {
          matrix.concatenate(matrix(own.getElements()));
        }
        depth++;
        run(PdfReader.getStreamBytes(form), form.getAsDict(PdfName.RESOURCES), matrix);
        depth--;
      }
    }
  }

  private static boolean isForm(PdfDictionary object) {
    return PdfName.FORM.equals(object.getAsName(PdfName.SUBTYPE));
  }

  private static AffineTransform matrix(List<PdfObject> numbers) {
    return new AffineTransform(
        number(numbers, 0),
        number(numbers, 1),
        number(numbers, 2),
        number(numbers, 3),
        number(numbers, 4),
        number(numbers, 5));
  }

  private static double number(List<PdfObject> call, int index) {
    return call.get(index) instanceof PdfNumber number ? number.doubleValue() : 0;
  }
}
