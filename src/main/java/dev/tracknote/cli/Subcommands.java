package dev.tracknote.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands by their names. To make them all takes a third of the time that a small run has, so
 * where the first word names one only that one is made; help and unknown words are told of all.
 */
final class Subcommands {

  private static final Map<String, Supplier<Object>> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("build", BuildCommand::new);
    BY_NAME.put("check", CheckCommand::new);
    BY_NAME.put("status", StatusCommand::new);
    BY_NAME.put("watch", WatchCommand::new);
    BY_NAME.put("figures", FiguresCommand::new);
    BY_NAME.put("diff", DiffCommand::new);
    BY_NAME.put("import", ImportCommand::new);
    BY_NAME.put("export", ExportCommand::new);
    BY_NAME.put("new", NewCommand::new);
    BY_NAME.put("verify", VerifyCommand::new);
    BY_NAME.put("extract", ExtractCommand::new);
  }

  private Subcommands() {}

  static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** Adds those that the arguments can mean; whoever asks for the version alone means none. */
  static void add(CommandLine line, String... arguments) {
    if (arguments.length == 1 && List.of("--version", "-V").contains(arguments[0])) {
      return;
    }
    boolean named = arguments.length > 0 && BY_NAME.containsKey(arguments[0]);
    BY_NAME.forEach(
        (name, command) -> {
          if (!named || name.equals(arguments[0])) {
            line.addSubcommand(name, command.get());
          }
        });
  }
}
