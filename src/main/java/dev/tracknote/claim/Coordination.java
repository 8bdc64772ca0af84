package dev.tracknote.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names in a row and figures in a row, of which the first belongs to the first and so on. */
final class Coordination {

  private static final Pattern LINK =
      Pattern.compile("(?i)^(?:[\\s、，,/]|和|与|及|以及|\\band\\b|&|\\bthe\\b)*$");

  private static final Pattern LED_TO =
      Pattern.compile(
          "(?i)[，,\\s]*(?:并|且|从而|因而|to|and|,)?\\s*(?:达到了?|达|至|到|升至|增至|降至|做到|录得|为|to|reaching|at|hitting|bringing it to)?[约近超逾\\s]*(?:about|nearly|some|over)?\\s*");
  private static final Pattern ONE_VERB =
      Pattern.compile(
          "(?i)[\\s，,、]*(?:year[- ](?:on|over)[- ]year|yoy|y/y|quarter[- ](?:on|over)[- ]quarter|qoq|q/q|sequentially|on the (?:year|quarter)|from a year (?:ago|earlier))?[\\s，,、]*(?:and|和|与)?[\\s]*(?:同比|环比)?[\\s]*(?:分别)?");

  private final String text;
  private final List<Mention> mentions;

  private Coordination(String text, List<Mention> mentions) {
    this.text = text;
    this.mentions = mentions;
  }

  static List<Claim> distribute(String text, List<Mention> mentions, List<Claim> claims) {
    if (claims.size() < 2) {
      return claims;
    }
    return new Coordination(text, mentions).distribute(claims);
  }

  private List<Claim> distribute(List<Claim> claims) {
    List<Claim> bound = new ArrayList<>(claims);
    List<List<Mention>> names = rows();
    for (int from = 0; from < claims.size(); ) {
      int to = rowEnd(claims, from);
      int size = to - from;
      Optional<List<Mention>> row = row(names, size, claims.get(from).figure().from());
      if (size > 1 && row.isPresent()) {
        for (int i = 0; i < size; i++) {
          bound.set(
              from + i, named(claims.get(from + i).movedLike(claims.get(from)), row.get().get(i)));
        }
      } else if (size > 1 && isRowOfLevels(claims, from - size, from)) {
        for (int i = 0; i < size; i++) {
          bound.set(from + i, likeLevel(claims.get(from + i), claims, from, size, i));
        }
      }
      from = to;
    }
    return carried(continued(bound));
  }

  /** «down 13.2% year on year and 5.3% quarter on quarter»: one verb for both. */
  private List<Claim> carried(List<Claim> claims) {
    for (int i = 1; i < claims.size(); i++) {
      Claim before = claims.get(i - 1);
      Claim claim = claims.get(i);
      int from = before.figure().to();
      boolean same =
          before.falling()
              && !claim.falling()
              && !claim.figure().signed()
              && claim.figure().kind() == before.figure().kind()
              && claim.against().isPresent()
              && from <= claim.figure().from()
              && ONE_VERB.matcher(text.substring(from, claim.figure().from())).matches();
      if (same) {
        claims.set(i, claim.movedLike(before));
      }
    }
    return claims;
  }

  /** «增长 25.3%，达到 3.73 亿美元»: the level that a change led to is one of the same thing. */
  private List<Claim> continued(List<Claim> claims) {
    for (int i = 1; i < claims.size(); i++) {
      Claim before = claims.get(i - 1);
      Claim claim = claims.get(i);
      boolean loose = claim.figure().kind() == StatedFigure.Kind.MONEY && !claim.firm();
      if (loose && before.firm() && before.change() && !before.measure().isEmpty()) {
        int from = before.figure().to();
        boolean led =
            from <= claim.figure().from()
                && LED_TO.matcher(text.substring(from, claim.figure().from())).matches();
        if (led) {
          Claim same = claim.ofMeasure(before.measure());
          claims.set(i, before.scoped() ? same.ofSegment(before.segment(), claim.share()) : same);
        }
      }
    }
    return claims;
  }

  /** «营收 A、净利润 B，分别增长 C 与 D»: as many amounts as rates, each of another thing. */
  private static boolean isRowOfLevels(List<Claim> claims, int from, int to) {
    if (from < 0
        || claims.get(to).figure().kind() == StatedFigure.Kind.MONEY
        || (from > 0 && claims.get(from - 1).figure().kind() == StatedFigure.Kind.MONEY)) {
      return false;
    }
    Set<String> names = new LinkedHashSet<>();
    for (Claim claim : claims.subList(from, to)) {
      if (claim.figure().kind() != StatedFigure.Kind.MONEY) {
        return false;
      }
      names.add(claim.measure() + " " + claim.segments());
    }
    return names.size() == to - from && !claims.get(to).share();
  }

  private static Claim likeLevel(Claim claim, List<Claim> claims, int from, int size, int at) {
    Claim level = claims.get(from - size + at);
    Claim moved = claim.movedLike(claims.get(from));
    Claim named = level.scoped() ? moved.ofSegment(level.segment(), false) : moved;
    return level.measure().isEmpty() ? named : named.ofMeasure(level.measure());
  }

  /** The nearest row of names before the figures, if it is as long as theirs. */
  private static Optional<List<Mention>> row(List<List<Mention>> names, int size, int before) {
    return names.stream()
        .filter(r -> r.getLast().to() <= before)
        .reduce((a, b) -> b)
        .filter(r -> r.size() == size);
  }

  private static Claim named(Claim claim, Mention name) {
    return switch (name) {
      case Mention.OfSegment s -> claim.ofSegment(s.segment(), isShare(claim));
      case Mention.OfMeasure m -> claim.ofMeasure(m.measure());
      default -> claim;
    };
  }

  /** Percentages of parts that nothing is said to have moved by are their shares. */
  private static boolean isShare(Claim claim) {
    return claim.share()
        || (claim.figure().kind() == StatedFigure.Kind.PERCENT
            && !claim.change()
            && claim.against().isEmpty());
  }

  private int rowEnd(List<Claim> claims, int from) {
    int to = from + 1;
    while (to < claims.size() && isLinked(claims.get(to - 1).figure(), claims.get(to).figure())) {
      to++;
    }
    return to;
  }

  private boolean isLinked(StatedFigure one, StatedFigure next) {
    return one.kind() == next.kind()
        && one.to() <= next.from()
        && SharedUnits.LINK.matcher(text.substring(one.to(), next.from())).matches();
  }

  private List<List<Mention>> rows() {
    List<List<Mention>> rows = new ArrayList<>();
    rows.addAll(rows(Mention.OfSegment.class));
    rows.addAll(rows(Mention.OfMeasure.class));
    rows.sort((a, b) -> Integer.compare(a.getLast().to(), b.getLast().to()));
    return rows;
  }

  private List<List<Mention>> rows(Class<? extends Mention> kind) {
    List<List<Mention>> rows = new ArrayList<>();
    List<Mention> row = new ArrayList<>();
    for (Mention mention : mentions) {
      if (!kind.isInstance(mention) || isWhole(mention)) {
        continue;
      }
      if (!row.isEmpty() && !isLinked(row.getLast(), mention)) {
        close(row, rows);
        row = new ArrayList<>();
      }
      row.add(mention);
    }
    close(row, rows);
    return rows;
  }

  private static boolean isWhole(Mention mention) {
    return mention instanceof Mention.OfSegment s && s.segment().isEmpty();
  }

  private static void close(List<Mention> row, List<List<Mention>> rows) {
    if (row.size() > 1) {
      rows.add(row);
    }
  }

  private boolean isLinked(Mention one, Mention next) {
    String between = one.to() <= next.from() ? text.substring(one.to(), next.from()) : "x";
    return !between.isBlank() && LINK.matcher(between).matches();
  }
}
