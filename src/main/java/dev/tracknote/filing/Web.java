package dev.tracknote.filing;

import dev.tracknote.diagnostic.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Asks a web service politely: known by name, seldom, again after a while, and not for old news.
 */
final class Web {

  // the SEC admits ten requests a second
  private static final Duration BETWEEN = Duration.ofMillis(110);
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int TRIES = 5;
  private static final long LARGEST = 512L << 20;

  private final Contact contact;
  private final Path cache;
  private final Pause pause;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(15))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private boolean asked;

  Web(Contact contact, Path cache, Pause pause) {
    this.contact = contact;
    this.cache = cache;
    this.pause = pause;
  }

  /**
   * Fetches a file, unless the cache holds it as it is.
   *
   * @param name of the file in the cache
   * @throws Fault if the service refuses
   * @throws IOException if it cannot be reached after several tries, or the disk fails
   */
  Download get(URI uri, String name) throws Fault, IOException {
    Files.createDirectories(cache);
    try {
      Duration wait = FIRST_WAIT;
      String trouble = "";
      for (int i = 1; i <= TRIES; i++) {
        Answer answer = once(uri, name);
        if (answer.download().isPresent()) {
          return answer.download().get();
        }
        trouble = answer.trouble();
        if (i < TRIES) {
          Duration asks = answer.delay().orElse(wait);
          if (asks.compareTo(LONGEST_WAIT) > 0) {
            throw new IOException(
                uri + ": " + trouble + ", and asks to wait " + asks.toSeconds() + " s");
          }
          pause.of(asks);
          wait = wait.multipliedBy(2);
        }
      }
      throw new IOException(uri + ": " + trouble + ", after " + TRIES + " tries");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(uri + ": interrupted", e);
    }
  }

  private Answer once(URI uri, String name) throws Fault, IOException, InterruptedException {
    if (asked) {
      pause.of(BETWEEN);
    }
    asked = true;
    Path cached = cache.resolve(name);
    Path fresh = Files.createTempFile(cache, name, ".part");
    boolean kept = false;
    try {
      HttpResponse<InputStream> response =
          client.send(request(uri, cached), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() == 304 && Files.exists(cached)) {
          return Answer.of(new Download(cached, Optional.empty(), ""));
        }
        if (response.statusCode() != 200) {
          return refused(uri, response);
        }
        save(body, fresh);
        kept = true;
        String tag = response.headers().firstValue("ETag").orElse("");
        return Answer.of(new Download(cached, Optional.of(fresh), tag));
      }
    } catch (ConnectException e) {
      return Answer.trouble("cannot connect");
    } catch (Plain.Damaged e) {
      throw e.fault(uri.toString());
    } catch (Unsaved e) {
      throw e.getCause();
    } catch (IOException e) {
      return Answer.trouble("the connection failed (" + e.getMessage() + ")");
    } finally {
      if (!kept) {
        Files.deleteIfExists(fresh);
      }
    }
  }

  private HttpRequest request(URI uri, Path cached) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(TIMEOUT)
            .header("User-Agent", contact.text())
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip");
    Path tag = Download.tagFile(cached);
    if (Files.exists(cached) && Files.exists(tag)) {
      request.header("If-None-Match", Files.readString(tag).strip());
    }
    return request.GET().build();
  }

  private static Answer refused(URI uri, HttpResponse<InputStream> response) throws Fault {
    int status = response.statusCode();
    if (status == 429 || status >= 500) {
      Optional<Duration> wait = RetryAfter.of(response.headers());
      return new Answer(Optional.empty(), "the service answers " + status, wait);
    }
    throw switch (status) {
      case 404 ->
          new Fault(
              "unknown-company",
              Place.file(uri.toString()),
              "expected figures of this company, found none (404)",
              "see that the CIK is right; funds and some foreign issuers file no figures");
      case 403 ->
          new Fault(
              "service-refused",
              Place.file(uri.toString()),
              "expected to be let in, found a refusal (403)",
              "see that --contact has a real name and mail address, and that no more than ten"
                  + " requests a second come from your house");
      default ->
          new Fault(
              "service-refused",
              Place.file(uri.toString()),
              "expected an answer, found status " + status,
              "try later, or download the file with a browser and give it with --file");
    };
  }

  /** Saves an answer; one that does not end in time or is beyond measure is given up. */
  private static void save(InputStream body, Path file) throws IOException {
    CompletableFuture<Boolean> complete = new CompletableFuture<>();
    CompletableFuture<Boolean> closed =
        complete
            .completeOnTimeout(false, TIMEOUT.toSeconds(), TimeUnit.SECONDS)
            .thenApply(inTime -> close(body) && inTime);
    byte[] part = new byte[1 << 16];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int count = body.read(part); count >= 0; count = body.read(part)) {
        size += count;
        if (size > LARGEST) {
          throw new Plain.Damaged("implausible-file", "at most 512 MiB", "more", new IOException());
        }
        try {
          out.write(part, 0, count);
        } catch (IOException e) {
          throw new Unsaved(e);
        }
      }
    } finally {
      complete.complete(true);
      closed.join();
    }
  }

  private static boolean close(InputStream body) {
    try {
      body.close();
      return true;
    } catch (IOException e) {
      // whoever reads the stream is told of the fault itself
      return false;
    }
  }

  /** What came of one request. */
  private record Answer(Optional<Download> download, String trouble, Optional<Duration> delay) {
    static Answer of(Download download) {
      return new Answer(Optional.of(download), "", Optional.empty());
    }

    static Answer trouble(String trouble) {
      return new Answer(Optional.empty(), trouble, Optional.empty());
    }
  }

  /** A fault of the disk, which another request does not mend. */
  private static final class Unsaved extends IOException {
    private static final long serialVersionUID = 1L;
    private final IOException fault;

    Unsaved(IOException cause) {
      super(cause);
      this.fault = cause;
    }

    @Override
    public synchronized IOException getCause() {
      return fault;
    }
  }
}
