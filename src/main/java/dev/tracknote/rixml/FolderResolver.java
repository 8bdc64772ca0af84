package dev.tracknote.rixml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/** Finds what a schema imports beside it, by its file name alone; every other address is empty. */
final class FolderResolver implements LSResourceResolver {

  private final Path folder;

  FolderResolver(Path folder) {
    this.folder = folder;
  }

  @Override
  public LSInput resolveResource(
      @Nullable String type,
      @Nullable String namespace,
      @Nullable String publicId,
      @Nullable String systemId,
      @Nullable String from) {
    return new Held(content(Objects.requireNonNullElse(systemId, "")), systemId);
  }

  private byte[] content(String address) {
    String name = address.substring(address.lastIndexOf('/') + 1);
    try {
      Path file = folder.resolve(name);
      return name.endsWith(".xsd") && Files.isRegularFile(file)
          ? Files.readAllBytes(file)
          : new byte[0];
    } catch (IOException | InvalidPathException unreadable) {
      return new byte[0];
    }
  }

  /** A file that was read already. */
  private static final class Held implements LSInput {

    private final byte[] content;
    private final @Nullable String name;

    Held(byte[] content, @Nullable String name) {
      this.content = content;
      this.name = name;
    }

    @Override
    public InputStream getByteStream() {
      return new ByteArrayInputStream(content);
    }

    @Override
    public @Nullable String getSystemId() {
      return name;
    }

    @Override
    public @Nullable Reader getCharacterStream() {
      return null;
    }

    @Override
    public @Nullable String getStringData() {
      return null;
    }

    @Override
    public @Nullable String getPublicId() {
      return null;
    }

    @Override
    public @Nullable String getBaseURI() {
      return null;
    }

    @Override
    public @Nullable String getEncoding() {
      return null;
    }

    @Override
    public boolean getCertifiedText() {
      return false;
    }

    @Override
    public void setCharacterStream(Reader ignored) {}

    @Override
    public void setByteStream(InputStream ignored) {}

    @Override
    public void setStringData(String ignored) {}

    @Override
    public void setSystemId(String ignored) {}

    @Override
    public void setPublicId(String ignored) {}

    @Override
    public void setBaseURI(String ignored) {}

    @Override
    public void setEncoding(String ignored) {}

    @Override
    public void setCertifiedText(boolean ignored) {}
  }
}
