package io.github.boundwise.fix;

import io.github.boundwise.project.Sources;

/** A rewrite that a rule asks for; plain data until it is planned on the sources. */
public interface Repair {

  /** Works out the edits, or says why there are none. Never throws for what the sources contain. */
  Fix plan(Sources sources);
}
