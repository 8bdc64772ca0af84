package dev.tracknote.chart;

/** Moves labels apart as little as possible while keeping their order. */
final class Spread {

  private Spread() {}

  /**
   * @param wanted centres in ascending order
   * @param gap least distance between neighbours
   */
  static double[] apart(double[] wanted, double gap, double low, double high) {
    int count = wanted.length;
    double[] free = new double[count];
    for (int i = 0; i < count; i++) {
      free[i] = wanted[i] - i * gap;
    }
    double[] level = ascending(free);
    double ceiling = Math.max(low, high - (count - 1) * gap);
    for (int i = 0; i < count; i++) {
      level[i] = Math.max(low, Math.min(ceiling, level[i])) + i * gap;
    }
    return level;
  }

  /** The nearest ascending numbers: neighbours out of order share their mean. */
  private static double[] ascending(double[] numbers) {
    double[] mean = new double[numbers.length];
    int[] size = new int[numbers.length];
    int blocks = 0;
    for (double number : numbers) {
      mean[blocks] = number;
      size[blocks++] = 1;
      while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
        int joined = size[blocks - 2] + size[blocks - 1];
        double sum = mean[blocks - 2] * size[blocks - 2] + mean[blocks - 1] * size[blocks - 1];
        mean[blocks - 2] = sum / joined;
        size[blocks - 2] = joined;
        blocks--;
      }
    }
    return expanded(mean, size, blocks, numbers.length);
  }

  private static double[] expanded(double[] mean, int[] size, int blocks, int count) {
    double[] result = new double[count];
    int at = 0;
    for (int block = 0; block < blocks; block++) {
      for (int i = 0; i < size[block]; i++) {
        result[at++] = mean[block];
      }
    }
    return result;
  }
}
