package dev.tracknote.pdf;

import org.openpdf.text.pdf.ByteBuffer;

/** Writes the operators of a page or form, numbers in hundredths. */
final class Operators {
  /** In hundredths of a point: far beyond any page, and divided faster than a longer number. */
  private static final long FARTHEST = Integer.MAX_VALUE;

  private final ByteBuffer out;
  private final byte[] digits = new byte[24];

  Operators(ByteBuffer out) {
    this.out = out;
  }

  /** A number of up to two decimals, and a space. */
  Operators number(double value) {
    return scaled(Math.round(value * 100), 2);
  }

  /** A share between nought and one, such as a colour's. */
  Operators share(double value) {
    return scaled(Math.round(value * 1000), 3);
  }

  private Operators scaled(long value, int decimals) {
    int rest = (int) Math.min(Math.abs(value), FARTHEST);
    int left = decimals;
    while (left > 0 && rest % 10 == 0) {
      rest /= 10;
      left--;
    }
    boolean whole = left == 0;
    int at = digits.length;
    digits[--at] = ' ';
    for (; left > 0; left--) {
      digits[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    if (!whole) {
      digits[--at] = '.';
    }
    while (rest > 0 || (whole && digits[at] == ' ')) {
      digits[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    if (value < 0) {
      digits[--at] = '-';
    }
    out.append(digits, at, digits.length - at);
    return this;
  }

  /** An operator, and a line end. */
  Operators operator(String name) {
    int length = name.length();
    for (int i = 0; i < length; i++) {
      digits[i] = (byte) name.charAt(i);
    }
    digits[length] = '\n';
    out.append(digits, 0, length + 1);
    return this;
  }

  Operators sign(char sign) {
    out.append_i(sign);
    return this;
  }

  /** A number of two bytes within a string. */
  Operators code(char number) {
    int length = escaped(number >> 8, 0);
    length = escaped(number & 0xFF, length);
    out.append(digits, 0, length);
    return this;
  }

  private int escaped(int value, int at) {
    int next = at;
    if (value == '(' || value == ')' || value == '\\' || value == '\r' || value == '\n') {
      digits[next++] = '\\';
    }
    digits[next++] = (byte) (value == '\r' ? 'r' : value == '\n' ? 'n' : value);
    return next;
  }
}
