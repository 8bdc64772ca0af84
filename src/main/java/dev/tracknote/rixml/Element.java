package dev.tracknote.rixml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An element of a sidecar, about to be written or read again.
 *
 * @param text what it holds when it holds no elements
 * @param note the data of a processing instruction at its end, or empty
 * @param line where it begins in the file, 0 when it was not read
 */
record Element(
    String name,
    Map<String, String> attributes,
    List<Element> children,
    String text,
    String note,
    int line,
    int column) {

  Element {
    attributes = new LinkedHashMap<>(attributes);
    children = List.copyOf(children);
  }

  static Element named(String name) {
    return new Element(name, Map.of(), List.of(), "", "", 0, 0);
  }

  static Element of(String name, String text) {
    return new Element(name, Map.of(), List.of(), text, "", 0, 0);
  }

  Element with(String attribute, String value) {
    Map<String, String> all = new LinkedHashMap<>(attributes);
    all.put(attribute, value);
    return new Element(name, all, children, text, note, line, column);
  }

  Element holding(Element... more) {
    return holding(Arrays.asList(more));
  }

  Element holding(List<Element> more) {
    List<Element> all = new ArrayList<>(children);
    all.addAll(more);
    return new Element(name, attributes, all, text, note, line, column);
  }

  Element noted(String data) {
    return new Element(name, attributes, children, text, data, line, column);
  }

  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** The elements of a name directly within. */
  List<Element> children(String of) {
    return children.stream().filter(c -> c.name().equals(of)).toList();
  }

  /** Itself and everything within, in the order of the file. */
  Stream<Element> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
  }

  /** The elements of a name anywhere within. */
  List<Element> all(String of) {
    return all().filter(e -> e.name().equals(of)).toList();
  }
}
