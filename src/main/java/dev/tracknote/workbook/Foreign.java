package dev.tracknote.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Tells by its first bytes what a file is that calls itself a workbook and is none. */
final class Foreign {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private Foreign() {}

  static void check(byte[] head, String file) throws Fault {
    if (startsWith(head, ZIP)) {
      return;
    }
    if (head.length == 0) {
      throw new Fault(
          "truncated-file", file, "expected a workbook, found an empty file", "fetch it again");
    }
    if (startsWith(head, COMPOUND)) {
      throw wrong(
          file,
          "an old .xls workbook or one with a password",
          "save it as .xlsx without a password");
    }
    String text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("%pdf")) {
      throw wrong(file, "a PDF", "ask for the workbook itself");
    }
    if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.contains("<table")) {
      throw wrong(file, "a web page", "open it in a spreadsheet program and save it as .xlsx");
    }
    if (text.contains(",") || text.contains(";") || text.contains("\t")) {
      throw wrong(file, "text", "if it is a table of text, use import csv");
    }
    throw wrong(file, "something else", "save the model as .xlsx");
  }

  private static Fault wrong(String file, String found, String hint) {
    return new Fault("wrong-file", file, "expected an .xlsx workbook, found " + found, hint);
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
