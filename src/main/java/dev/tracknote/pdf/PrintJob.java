package dev.tracknote.pdf;

import java.util.Map;

/** One document to print: its markup, its stylesheet, its drawings by key and its metadata. */
public record PrintJob(
    String xhtml, String stylesheet, Map<String, Drawing> drawings, Document document) {}
