package dev.tracknote.surface;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/** A surface that knows shapes and text; images and everything that moves the page are refused. */
abstract class PlainSurface extends Graphics2D {

  static UnsupportedOperationException refused() {
    return new UnsupportedOperationException("drawings are made of shapes and text alone");
  }

  @Override
  public void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    throw refused();
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    throw refused();
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image image, AffineTransform at, ImageObserver o) {
    throw refused();
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
    throw refused();
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform at) {
    throw refused();
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform at) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, int w, int h, ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, Color c, ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, int w, int h, Color c, ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(
      Image i, int a, int b, int c, int d, int e, int f, int g, int h, ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(
      Image i, int a, int b, int c, int d, int e, int f, int g, int h, Color k, ImageObserver o) {
    throw refused();
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    throw refused();
  }

  @Override
  public void translate(int x, int y) {
    throw refused();
  }

  @Override
  public void translate(double x, double y) {
    throw refused();
  }

  @Override
  public void rotate(double theta) {
    throw refused();
  }

  @Override
  public void rotate(double theta, double x, double y) {
    throw refused();
  }

  @Override
  public void scale(double sx, double sy) {
    throw refused();
  }

  @Override
  public void shear(double shx, double shy) {
    throw refused();
  }

  @Override
  public void transform(AffineTransform at) {
    throw refused();
  }

  @Override
  public void setTransform(AffineTransform at) {
    throw refused();
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    throw refused();
  }

  @Override
  public void setPaintMode() {
    throw refused();
  }

  @Override
  public void setXORMode(Color c) {
    throw refused();
  }

  @Override
  public FontMetrics getFontMetrics(Font f) {
    throw refused();
  }

  @Override
  public Rectangle getClipBounds() {
    throw refused();
  }

  @Override
  public void clipRect(int x, int y, int w, int h) {
    clip(new Rectangle(x, y, w, h));
  }

  @Override
  public void setClip(int x, int y, int w, int h) {
    setClip(new Rectangle(x, y, w, h));
  }

  @Override
  public void copyArea(int x, int y, int w, int h, int dx, int dy) {
    throw refused();
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int w, int h) {
    fill(new Rectangle(x, y, w, h));
  }

  @Override
  public void clearRect(int x, int y, int w, int h) {
    throw refused();
  }

  @Override
  public void drawRoundRect(int x, int y, int w, int h, int aw, int ah) {
    throw refused();
  }

  @Override
  public void fillRoundRect(int x, int y, int w, int h, int aw, int ah) {
    throw refused();
  }

  @Override
  public void drawOval(int x, int y, int w, int h) {
    draw(new Ellipse2D.Double(x, y, w, h));
  }

  @Override
  public void fillOval(int x, int y, int w, int h) {
    fill(new Ellipse2D.Double(x, y, w, h));
  }

  @Override
  public void drawArc(int x, int y, int w, int h, int start, int arc) {
    throw refused();
  }

  @Override
  public void fillArc(int x, int y, int w, int h, int start, int arc) {
    throw refused();
  }

  @Override
  public void drawPolyline(int[] xs, int[] ys, int n) {
    throw refused();
  }

  @Override
  public void drawPolygon(int[] xs, int[] ys, int n) {
    throw refused();
  }

  @Override
  public void fillPolygon(int[] xs, int[] ys, int n) {
    throw refused();
  }

  @Override
  public boolean hit(Rectangle rect, Shape shape, boolean onStroke) {
    throw refused();
  }

  @Override
  public Graphics create() {
    throw refused();
  }

  @Override
  public Color getBackground() {
    return Color.WHITE;
  }

  @Override
  public void setBackground(Color color) {
    throw refused();
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform();
  }
}
