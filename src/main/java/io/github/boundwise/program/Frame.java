package io.github.boundwise.program;

import io.github.boundwise.facts.MethodFacts;
import java.util.List;
import java.util.Optional;

/**
 * A body with what its receiver and parameters are.
 *
 * @param self the receiver; for lambdas that of the method around
 * @param lexical for lambdas and local classes, the frame whose variables they capture
 * @param within whether the body is run by the task that is looked at, not by who started it
 */
record Frame(
    MethodFacts method,
    Place self,
    List<Place> parameters,
    Optional<Frame> lexical,
    boolean within) {
  Frame {
    parameters = List.copyOf(parameters);
  }
}
