package dev.tracknote.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Who of a crew computes what, and when. */
class CrewTest {

  @Test
  void a_part_is_computed_beside_the_rest_where_a_seat_is_free() {
    Crew crew = new Crew(2, new AtomicBoolean(true));
    String both =
        crew.seated(
            () -> {
              CountDownLatch begun = new CountDownLatch(1);
              Crew.Computation<String, RuntimeException> part =
                  crew.beside(
                      () -> {
                        begun.countDown();
                        return "printed";
                      });
              await(begun);
              return "checked, " + part.run();
            });
    assertThat(both).isEqualTo("checked, printed");
  }

  @Test
  void without_a_free_seat_it_is_computed_by_whoever_asks_and_only_then() {
    Crew crew = new Crew(1, new AtomicBoolean(true));
    List<String> done = new ArrayList<>();
    crew.seated(
        () -> {
          Crew.Computation<Boolean, RuntimeException> part = crew.beside(() -> done.add("printed"));
          done.add("checked");
          return part.run();
        });
    assertThat(done).containsExactly("checked", "printed");
  }

  @Test
  void the_first_note_of_a_process_leaves_a_seat_to_the_compiler() {
    List<String> done = new ArrayList<>();
    Crew crew = new Crew(2, new AtomicBoolean());
    crew.seated(
        () -> {
          Crew.Computation<Boolean, RuntimeException> part = crew.beside(() -> done.add("printed"));
          done.add("checked");
          return part.run();
        });
    assertThat(done).containsExactly("checked", "printed");
    assertThat(crew.beside(() -> "of the second note")).isInstanceOf(Aside.class);
  }

  @Test
  void a_seat_that_was_taken_beside_is_free_again() {
    Crew crew = new Crew(2, new AtomicBoolean(true));
    crew.seated(() -> crew.<Integer, RuntimeException>beside(() -> 1).run());
    assertThat(crew.<String, RuntimeException>alone(() -> "all seats")).isEqualTo("all seats");
  }

  @Test
  void what_is_wrong_with_a_part_is_told_to_whoever_asks_for_it() {
    Crew crew = new Crew(2, new AtomicBoolean(true));
    RejectedInput rejected =
        new RejectedInput(List.of(Diagnostic.error("R0", Place.file("a"), "b", "c")));
    assertThatThrownBy(() -> crew.beside(() -> fails(rejected)).run()).isSameAs(rejected);
    Error crowded = new OutOfMemoryError("crowded");
    assertThatThrownBy(() -> crew.beside(() -> fails(crowded)).run()).isSameAs(crowded);
  }

  private static <E extends Throwable> String fails(E with) throws E {
    throw with;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
