package dev.tracknote.check;

import java.util.List;

/** What a part gave of what revenue grew by: «前三季度收入增量 29.9 亿元，热泵贡献了其中的 34.4%». */
final class ShareOfIncrease implements Derivation {

  @Override
  public List<Interval> of(Told told) {
    return ShareOfIncreaseWrong.shares(told.sentence(), told.claim(), told.dossier()).stream()
        .filter(e -> RelativeToWrong.isRight(told.claim().figure(), e.value()))
        .map(e -> Told.exactly(e.value()))
        .toList();
  }
}
