package dev.tracknote.draft;

import java.util.Optional;

/** Drafts one key point, or nothing when its figures are not known. */
interface PointDrafter {

  Topic topic();

  Optional<Point> draft(Pen pen, Undisclosed undisclosed);
}
