package dev.tracknote.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many notes are worked on at a time; it takes at least one. */
final class JobCount implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String typed) {
    if (!typed.matches("0*[1-9]\\d{0,5}")) {
      throw new TypeConversionException("expected a number from 1 on, found \"" + typed + "\"");
    }
    return Integer.valueOf(typed);
  }
}
