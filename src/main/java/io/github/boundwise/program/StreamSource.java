package io.github.boundwise.program;

import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Value;
import io.github.boundwise.knowledge.Model;
import io.github.boundwise.knowledge.WaitKind;
import io.github.boundwise.program.Origins.Origin;
import java.util.Optional;

/** What a stream, reader, writer or channel is backed by, from how it was made. */
final class StreamSource {

  private static final int WRAPPERS = 6;
  private static final FieldId STANDARD_INPUT = new FieldId("java.lang.System", "in");

  private final Calls calls;
  private final Origins origins;

  StreamSource(Calls calls, Origins origins) {
    this.calls = calls;
    this.origins = origins;
  }

  /**
   * What backs a stream.
   *
   * @param known whether it could be told
   * @param kind what using it waits for; absent for memory
   */
  record Backing(boolean known, Optional<WaitKind> kind) {
    static final Backing UNKNOWN = new Backing(false, Optional.empty());
    static final Backing MEMORY = new Backing(true, Optional.empty());

    static Backing of(WaitKind kind) {
      return new Backing(true, Optional.of(kind));
    }
  }

  /** What the receiver of a call is backed by. */
  Backing of(CallSite site) {
    Value receiver = site.call().receiver();
    return receiver == null
        ? Backing.UNKNOWN
        : of(origins.of(site.in(), receiver).iterator().next(), site.call().target(), WRAPPERS);
  }

  private Backing of(Origin origin, MethodId used, int depth) {
    if (depth == 0) {
      return Backing.UNKNOWN;
    }
    if (origin.value() instanceof Value.At at
        && !at.path().fields().isEmpty()
        && at.path().last().equals(STANDARD_INPUT)) {
      return Backing.of(WaitKind.CONSOLE);
    }
    Optional<CallSite> made = origin.call();
    if (made.isEmpty()) {
      return Backing.UNKNOWN;
    }
    Call creation = made.get().call();
    Optional<Model> making = calls.model(made.get());
    Optional<WaitKind> opened = making.flatMap(model -> model.waits().kind());
    if (opened.isPresent()) {
      return Backing.of(opened.get());
    }
    Optional<Model> use =
        calls.model(new MethodId(creation.returnType(), used.name(), used.params()));
    if (use.isPresent() && !use.get().waits().dependsOnSource()) {
      return use.get().waits().kind().map(Backing::of).orElse(Backing.MEMORY);
    }
    if (!creation.args().isEmpty()) {
      return of(origins.of(origin.in(), creation.args().get(0)).iterator().next(), used, depth - 1);
    }
    return Backing.UNKNOWN;
  }
}
