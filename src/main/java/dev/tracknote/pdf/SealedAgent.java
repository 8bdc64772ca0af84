package dev.tracknote.pdf;

import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;

/** The engine's way to the outside, closed: nothing is ever fetched, each attempt is reported. */
final class SealedAgent extends ITextUserAgent {
  private final Findings findings;

  SealedAgent(ITextOutputDevice device, int dotsPerPixel, Findings findings) {
    super(device, dotsPerPixel);
    this.findings = findings;
  }

  @Override
  public CSSResource getCSSResource(String uri) {
    block(uri);
    return new CSSResource(new ByteArrayInputStream(new byte[0]));
  }

  @Override
  public ImageResource getImageResource(String uri) {
    block(uri);
    return new ImageResource(uri, null);
  }

  @Override
  public XMLResource getXMLResource(String uri) {
    block(uri);
    throw new IllegalStateException("nothing is loaded from " + uri);
  }

  @Override
  public byte @Nullable [] getBinaryResource(String uri) {
    block(uri);
    return null;
  }

  @Override
  public @Nullable String resolveURI(@Nullable String uri) {
    return uri;
  }

  /** Reports what was not loaded. */
  void block(String uri) {
    findings.add("blocked-resource", 0, "not loaded: " + uri, "only drawing: images are allowed");
  }
}
