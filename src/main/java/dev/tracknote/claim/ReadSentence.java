package dev.tracknote.claim;

import java.util.List;

/** A sentence with all that was found in it. */
public record ReadSentence(Sentence sentence, List<Mention> mentions, List<Claim> claims) {

  public ReadSentence {
    mentions = List.copyOf(mentions);
    claims = List.copyOf(claims);
  }

  public <T extends Mention> List<T> mentions(Class<T> kind) {
    return mentions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  public String text() {
    return sentence.text();
  }
}
