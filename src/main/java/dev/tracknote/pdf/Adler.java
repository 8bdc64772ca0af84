package dev.tracknote.pdf;

/** The checksum of a zlib stream (RFC 1950), put together from those of its parts. */
final class Adler {
  static final int BASE = 65521;

  private long sum = 1;
  private long sumOfSums;

  void add(byte[] bytes) {
    long plain = 0;
    long weighted = 0;
    for (int i = 0; i < bytes.length; i++) {
      int value = bytes[i] & 0xFF;
      plain += value;
      weighted += (long) (bytes.length - i) * value;
    }
    add(bytes.length, plain % BASE, weighted % BASE);
  }

  /**
   * Adds a part by what is known of it.
   *
   * @param length in bytes
   * @param plain the sum of its bytes
   * @param weighted the sum of its bytes, each as often as it has bytes from there to its end
   */
  void add(int length, long plain, long weighted) {
    sumOfSums = (sumOfSums + length * sum + weighted) % BASE;
    sum = (sum + plain) % BASE;
  }

  int value() {
    return (int) (sumOfSums << 16 | sum);
  }
}
