package dev.tracknote.plan;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files by their names, with the hash of each; the bytes are lent and not copied.
 *
 * @param hashes SHA-256 of each file, and of what is not kept
 */
record HashedFiles(SortedMap<String, byte[]> contents, SortedMap<String, String> hashes) {

  HashedFiles {
    contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  HashedFiles and(HashedFiles others) {
    SortedMap<String, byte[]> all = new TreeMap<>(contents);
    all.putAll(others.contents);
    return new HashedFiles(all, hashes).and(others.hashes);
  }

  /** With hashes of what is not kept. */
  HashedFiles and(Map<String, String> others) {
    SortedMap<String, String> all = new TreeMap<>(hashes);
    all.putAll(others);
    return new HashedFiles(contents, all);
  }
}
