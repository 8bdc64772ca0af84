package dev.tracknote.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void leavesAloneWhatStandsApart() {
    assertThat(Spread.apart(new double[] {10, 30, 50}, 8, 0, 100)).containsExactly(10, 30, 50);
  }

  @Test
  void movesNeighboursByTheSameAmount() {
    assertThat(Spread.apart(new double[] {50, 52}, 8, 0, 100)).containsExactly(47, 55);
  }

  @Test
  void staysBetweenTheLimits() {
    assertThat(Spread.apart(new double[] {99, 100}, 8, 0, 100)).containsExactly(92, 100);
    assertThat(Spread.apart(new double[] {0, 0}, 8, 0, 100)).containsExactly(0, 8);
  }

  @Property
  void keepsOrderDistanceAndLimits(
      @ForAll @Size(max = 9) List<@DoubleRange(min = 0, max = 100) Double> wanted) {
    double[] sorted = wanted.stream().mapToDouble(d -> d).sorted().toArray();

    double[] placed = Spread.apart(sorted, 10, 0, 100);

    for (int i = 0; i < placed.length; i++) {
      assertThat(placed[i]).isBetween(-1e-9, 100 + 1e-9);
      if (i > 0) {
        assertThat(placed[i] - placed[i - 1]).isGreaterThanOrEqualTo(10 - 1e-9);
      }
    }
    assertThat(placed.length).isCloseTo(sorted.length, within(0));
  }
}
