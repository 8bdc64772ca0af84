package dev.tracknote.pdf;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/** A vector drawing in its own coordinate box, placed where the XHTML names it. */
public record Drawing(
    double widthPt, double heightPt, String alternative, Consumer<Graphics2D> paint) {}
