package io.github.boundwise.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.github.boundwise.facts.Span;
import io.github.boundwise.project.Sources;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rounds of a for-each loop at the same time: on virtual threads from release 21, on a
 * bounded pool below. Results are added in the order of the elements, and a failure surfaces with
 * the type it has now.
 *
 * @param loop the whole statement
 * @param release the Java release the code is written for
 * @param obstacle what the facts say against it: a lock held, a transaction, shared state that the
 *     calls of the body write, rounds that need what earlier ones did
 */
public record ConcurrentLoop(Span loop, int release, @Nullable Obstacle obstacle)
    implements Repair {

  private static final int VIRTUAL_THREADS = 21;

  @Override
  public Fix plan(Sources sources) {
    boolean virtual = release >= VIRTUAL_THREADS;
    String title =
        "run the rounds of the loop at the same time, "
            + (virtual ? "each on a virtual thread" : "on a bounded pool");
    try {
      if (obstacle != null) {
        throw new Refusal(obstacle.span(), obstacle.reason());
      }
      JavaSource source = JavaSource.read(sources, loop.file());
      Statement statement =
          source
              .find(loop, Statement.class)
              .orElseThrow(() -> new Refusal(loop, "the loop is not found in the source"));
      if (!(statement instanceof ForEachStmt forEach)) {
        throw source.refusal(statement, "only for-each loops are rewritten so far");
      }
      LoopShape shape = LoopShape.of(source, forEach);
      Failures failures = Failures.around(source, forEach);
      List<TextEdit> edits = new LoopRewrite(shape, failures, release).edits();
      return new Fix.Edits(title, Safety.REVIEW, because(shape, failures, virtual), edits);
    } catch (Refusal refusal) {
      return refusal.of(title);
    }
  }

  private static List<String> because(LoopShape shape, Failures failures, boolean virtual) {
    List<String> because = new ArrayList<>();
    because.add("no round writes what another one reads, as far as the source and the facts show");
    because.add(
        shape.results() == null
            ? "effects of different elements may now happen in any order"
            : "results are added in the order of the elements");
    because.add(
        "elements after one that fails are processed as well, before the failure is thrown");
    because.add(
        virtual
            ? "one virtual thread an element: add a Semaphore where the other side limits connections"
            : "at most 16 threads");
    if (!failures.interruptible()) {
      because.add("an interrupt sets the flag again and throws IllegalStateException");
    }
    because.add("thread locals and logging contexts of the caller are not seen by the tasks");
    return because;
  }

  /** Whether a statement is a loop that this repair takes. */
  static boolean takes(JavaSource source, Node statement) {
    if (!(statement instanceof ForEachStmt forEach)) {
      return false;
    }
    try {
      LoopShape.of(source, forEach);
      Failures.around(source, forEach);
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }
}
