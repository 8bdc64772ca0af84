package dev.tracknote.check;

import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;

/** Looks for one fault; it reports and never repairs. */
interface Check {

  List<Diagnostic> findings(Dossier dossier);
}
