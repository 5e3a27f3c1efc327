package io.github.boundwise.prove;

import io.github.boundwise.fix.FixGroup;
import java.util.List;

/**
 * What was checked of a set of fixes.
 *
 * @param kept the groups that passed all checks together
 * @param dropped the groups that did not, each with its reason
 * @param checks what was checked of the kept ones, and what could not be
 */
public record Proof(List<FixGroup> kept, List<Dropped> dropped, List<Check> checks) {

  public Proof {
    kept = List.copyOf(kept);
    dropped = List.copyOf(dropped);
    checks = List.copyOf(checks);
  }

  /**
   * A group that failed.
   *
   * @param level the check it failed
   * @param reason one line, completes "not fixed because …"
   */
  public record Dropped(FixGroup group, ProofLevel level, String reason) {}

  /**
   * One check.
   *
   * @param done whether it could be made
   * @param says one line: what it showed, or why it could not be made
   */
  public record Check(ProofLevel level, boolean done, String says) {}
}
