package dev.tracknote.pdf;

import java.util.List;

/** A finished PDF and what was seen to be wrong with it. */
@SuppressWarnings("ArrayRecordComponent") // the bytes are the product, handed on and never compared
public record PrintedPdf(byte[] bytes, int pages, List<LayoutFinding> findings) {}
