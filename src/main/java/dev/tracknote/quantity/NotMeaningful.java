package dev.tracknote.quantity;

/** A figure that is asked for and cannot be stated, with the reason in a few words. */
public record NotMeaningful(String reason) implements Quantity {}
