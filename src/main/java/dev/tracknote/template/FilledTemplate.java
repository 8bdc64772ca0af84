package dev.tracknote.template;

/** A note as markup, with the stylesheet that sets it. */
public record FilledTemplate(String xhtml, String stylesheet) {}
