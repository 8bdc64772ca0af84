package dev.tracknote.data;

import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.house.House;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads who publishes: {@code house/house.json} below the data folder. */
public final class HouseReader {

  private final Path dataRoot;

  public HouseReader(Path dataRoot) {
    this.dataRoot = dataRoot;
  }

  /**
   * Reads the house.
   *
   * @throws RejectedInput with every fault of the file
   * @throws UncheckedIOException if the disk fails
   */
  public Read<House> read() throws RejectedInput {
    Findings findings = new Findings();
    Path file = dataRoot.resolve("house").resolve("house.json");
    Optional<House> house =
        JsonFields.of(
                new SourceFiles(findings)
                    .required(
                        file,
                        "the publishing firm",
                        "`tracknote new` lays a sample house; write your firm into it"),
                findings)
            .map(new HouseFile(findings)::read);
    if (house.isEmpty()) {
      throw findings.rejection();
    }
    return findings.conclude(house.get());
  }
}
