package dev.tracknote.rixml;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Names everything that a sidecar speaks of by a UUID made from its name (RFC 9562, version 5), so
 * that the same note has the same identity on every machine and for ever.
 */
final class Uuids {

  private static final UUID URL = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
  private static final UUID HOUSES = within(URL, ElementText.NAMESPACE + "#publisher");

  private Uuids() {}

  /** The publishing firm, by its name. */
  static UUID house(Release release) {
    return within(HOUSES, release.house().name().in(release.house().languages().getFirst()));
  }

  /** A note of the house, in all its editions and languages. */
  static UUID product(Release release, String period) {
    return within(house(release), release.company().id() + "/" + period);
  }

  /** One edition of a note. */
  static UUID research(Release release) {
    return within(product(release, release.period()), release.standing().edition());
  }

  /** A note in one language, in all its editions. */
  static UUID resource(Release release, Release.Rendition rendition) {
    return within(product(release, release.period()), rendition.language().code());
  }

  static UUID within(UUID space, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer buffer = ByteBuffer.allocate(16 + bytes.length);
    buffer.putLong(space.getMostSignificantBits());
    buffer.putLong(space.getLeastSignificantBits());
    buffer.put(bytes);
    ByteBuffer hash = ByteBuffer.wrap(sha1(buffer.array()));
    long high = (hash.getLong() & ~0xF000L) | 0x5000L;
    long low = (hash.getLong() & ~(0xC0L << 56)) | (0x80L << 56);
    return new UUID(high, low);
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
