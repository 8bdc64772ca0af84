package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import java.util.List;

/** One way in which the words at a figure can say outright how it comes about. */
interface Derivation {

  /** What it then is; empty where the words say nothing of the kind. */
  List<Interval> of(ReadSentence sentence, Claim claim, Dossier dossier);
}
