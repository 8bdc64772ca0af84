package dev.tracknote.note;

/** The places a chart can stand in; the house style says how large each is. */
public enum ChartSize {
  HALF,
  FULL,
  SIDEBAR,
  SPARK
}
