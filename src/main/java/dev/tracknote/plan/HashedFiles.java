package dev.tracknote.plan;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files by their names, with the hash of each; maps and bytes are lent and not copied.
 *
 * @param contents of the files that are kept
 * @param hashes SHA-256 of each file, and of what is no file
 */
record HashedFiles(SortedMap<String, byte[]> contents, SortedMap<String, String> hashes) {

  HashedFiles {
    contents = Collections.unmodifiableSortedMap(contents);
    hashes = Collections.unmodifiableSortedMap(hashes);
  }

  HashedFiles and(HashedFiles others) {
    SortedMap<String, byte[]> both = new TreeMap<>(contents);
    both.putAll(others.contents);
    return new HashedFiles(both, hashesAnd(others.hashes));
  }

  /** With hashes of what is not kept. */
  HashedFiles and(Map<String, String> others) {
    return new HashedFiles(contents, hashesAnd(others));
  }

  private SortedMap<String, String> hashesAnd(Map<String, String> others) {
    SortedMap<String, String> both = new TreeMap<>(hashes);
    both.putAll(others);
    return both;
  }
}
