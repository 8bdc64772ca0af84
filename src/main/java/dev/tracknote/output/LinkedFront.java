package dev.tracknote.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows an edition through links, all of which turn with the one called {@code current}. */
final class LinkedFront implements Front {

  private static final Path CURRENT = Path.of("current");

  private final Path folder;
  private final Staging staging;
  private final CopiedFront copies;

  LinkedFront(Path folder, Staging staging) {
    this.folder = folder;
    this.staging = staging;
    this.copies = new CopiedFront(folder, staging);
  }

  @Override
  public Optional<String> edition() throws IOException {
    if (!Files.exists(folder)) {
      return Optional.empty();
    }
    try {
      Path shown = Files.readSymbolicLink(folder.resolve(CURRENT));
      return Optional.of(String.valueOf(shown.getFileName()));
    } catch (NotLinkException | NoSuchFileException | UnsupportedOperationException noLink) {
      return copies.edition();
    }
  }

  @Override
  public void show(Edition edition, List<String> names) throws IOException {
    Path target = folder.relativize(edition.folder());
    List<String> taken = new ArrayList<>();
    try {
      for (String name : names) {
        Path path = folder.resolve(name);
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
          link(path, CURRENT.resolve(name));
        } else if (!isOurs(path)) {
          taken.add(name);
        }
      }
      link(folder.resolve(CURRENT), target);
    } catch (UnsupportedOperationException noLinks) {
      copies.show(edition, names);
      return;
    }
    for (String name : taken) {
      link(folder.resolve(name), CURRENT.resolve(name));
    }
    removeAllBut(names);
    Staging.force(folder);
  }

  private void link(Path link, Path target) throws IOException {
    if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) {
      return;
    }
    Path staged = staging.place(link);
    try {
      create(staged, target);
      staging.move(staged, link);
    } finally {
      Staging.delete(staged);
    }
  }

  /** Tells a file system without links from one that is full or may not be written. */
  private static void create(Path link, Path target) throws IOException {
    try {
      Files.createSymbolicLink(link, target);
    } catch (FileSystemException e) {
      Files.createFile(link);
      throw new UnsupportedOperationException(e);
    }
  }

  private void removeAllBut(List<String> names) throws IOException {
    List<Path> inside;
    try (Stream<Path> children = Files.list(folder)) {
      inside = children.toList();
    }
    for (Path path : inside) {
      if (isOurs(path) && !names.contains(String.valueOf(path.getFileName()))) {
        Files.delete(path);
      }
    }
  }

  private static boolean isOurs(Path path) throws IOException {
    return Files.isSymbolicLink(path) && Files.readSymbolicLink(path).startsWith(CURRENT);
  }
}
