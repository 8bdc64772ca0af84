package dev.tracknote.house;

/**
 * A number as it is printed.
 *
 * @param number with its sign and with what clings to it, such as a percent sign or a currency mark
 * @param unit what follows after a space, or empty
 */
public record Printed(String number, String unit) {

  public String joined() {
    return unit.isEmpty() ? number : number + " " + unit;
  }
}
