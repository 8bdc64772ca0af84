package dev.tracknote.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest holds it. */
final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {name()};
  }

  /** Name and version in one line. */
  static String name() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return "tracknote " + (version == null ? "(from source)" : version);
  }
}
