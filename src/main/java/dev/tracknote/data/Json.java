package dev.tracknote.data;

import dev.tracknote.diagnostic.Place;
import java.util.List;

/** A JSON value that knows where it stands. */
sealed interface Json {

  Place place();

  /** What it is, as a message names it. */
  String kind();

  /** The names and values between braces, in the order of the file, each name once. */
  record Fields(List<Field> fields, Place place) implements Json {
    public Fields {
      fields = List.copyOf(fields);
    }

    @Override
    public String kind() {
      return "an object";
    }
  }

  /** One name with its value. */
  record Field(Word name, Json value) {}

  /** The values between brackets. */
  record Items(List<Json> items, Place place) implements Json {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A text between quotes. */
  record Text(String text, Place place) implements Json {
    @Override
    public String kind() {
      return "the text " + Quoted.of(text);
    }
  }

  /** A number as it was typed. */
  record Digits(String literal, Place place) implements Json {
    @Override
    public String kind() {
      return "the number " + Quoted.of(literal);
    }
  }

  /** True or false. */
  record Truth(boolean value, Place place) implements Json {
    @Override
    public String kind() {
      return "`" + value + "`";
    }
  }

  /** The literal null. */
  record Nothing(Place place) implements Json {
    @Override
    public String kind() {
      return "`null`";
    }
  }
}
