package dev.tracknote.rixml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What RIXML asks of elements together, which no schema can say. */
final class Coherence {

  private static final String OWN = "PublisherDefined";

  private final Element root;
  private final BiConsumer<Element, String> find;

  Coherence(Element root, BiConsumer<Element, String> find) {
    this.root = root;
    this.find = find;
  }

  void check() {
    for (Element product : root.all("Product")) {
      one(product, "StatusInfo", "currentStatusIndicator");
      one(product, "Resource", "primaryIndicator");
      one(product, "Organization", "primaryIndicator");
      distinct(product, "Resource", "resourceID");
      issuers(product);
      references(product);
    }
    root.all("Rating").stream()
        .filter(r -> r.attribute("rating").equals(OWN))
        .filter(r -> r.children("PublisherDefinedValue").isEmpty())
        .forEach(r -> find.accept(r, "expected PublisherDefinedValue with such a rating"));
    root.all()
        .filter(e -> e.attribute("idType").equals(OWN))
        .filter(e -> e.attribute("publisherDefinedValue").isEmpty())
        .forEach(e -> find.accept(e, "expected publisherDefinedValue with such an idType"));
  }

  private void one(Element product, String name, String attribute) {
    List<Element> all = product.all(name);
    long yes = all.stream().filter(e -> e.attribute(attribute).equals("Yes")).count();
    if (!all.isEmpty() && yes != 1) {
      find.accept(
          all.getLast(),
          "expected one %s with %s=\"Yes\", found %d".formatted(name, attribute, yes));
    }
  }

  private void distinct(Element product, String name, String attribute) {
    Set<String> seen = new LinkedHashSet<>();
    for (Element element : product.all(name)) {
      if (!seen.add(element.attribute(attribute))) {
        find.accept(element, "expected each %s once, found one again".formatted(attribute));
      }
    }
  }

  private void issuers(Element product) {
    boolean focused =
        product.all("ProductFocus").stream().anyMatch(f -> f.attribute("focus").equals("Issuer"));
    boolean primary =
        product.all("Issuer").stream().anyMatch(i -> i.attribute("primaryIndicator").equals("Yes"));
    if (focused && !primary) {
      find.accept(product, "expected a primary Issuer in a product that focuses on one");
    }
  }

  private void references(Element product) {
    List<String> ids = product.all("IssuerID").stream().map(i -> i.attribute("idValue")).toList();
    for (Element reference : product.all("IssuerSecurityID")) {
      if (!reference.attribute("issuerID").isEmpty()
          && !ids.contains(reference.attribute("issuerID"))) {
        find.accept(reference, "expected the issuerID of an Issuer of this product, found another");
      }
    }
  }
}
