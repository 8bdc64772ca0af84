package dev.tracknote.output;

import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Two blanks and a line feed, on whatever machine. */
public final class IndentedJson extends ObjectWriteContext.Base {

  @Override
  public PrettyPrinter getPrettyPrinter() {
    return new DefaultPrettyPrinter()
        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
        .withArrayIndenter(new DefaultIndenter("  ", "\n"));
  }

  @Override
  public boolean hasPrettyPrinter() {
    return true;
  }
}
