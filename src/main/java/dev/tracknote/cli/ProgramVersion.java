package dev.tracknote.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest holds it. */
final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return new String[] {"tracknote " + (version == null ? "(from source)" : version)};
  }
}
