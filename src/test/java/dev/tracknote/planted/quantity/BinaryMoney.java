package dev.tracknote.planted.quantity;

/** An amount that cannot hold ten cents. */
record BinaryMoney(double dollars) {}
