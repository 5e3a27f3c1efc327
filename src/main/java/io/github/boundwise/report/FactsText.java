package io.github.boundwise.report;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Exit;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Value;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Facts in a line each; {@code #3} is what the fact of that number gave. */
final class FactsText {

  private FactsText() {}

  static String of(Call call) {
    StringBuilder text = new StringBuilder("call ");
    text.append(target(call));
    if (call.receiver() != null) {
      text.append(" on ").append(of(call.receiver())).append(": ").append(call.receiverType());
    }
    if (!call.args().isEmpty()) {
      text.append(" with ").append(all(call.args()));
    }
    return text.append(call.implicit() ? ", implicit" : "").toString();
  }

  private static String target(Call call) {
    if (call.resolved()) {
      return call.target().toString();
    }
    return call.target().type().equals(MethodId.UNKNOWN_TYPE)
        ? call.target().name() + "(…), unresolved,"
        : call.target() + ", guessed by name,";
  }

  static String of(Access access) {
    StringBuilder text = new StringBuilder(access.kind().name().toLowerCase(Locale.ROOT));
    text.append(' ').append(of(access.path()));
    if (access.index() != null) {
      text.append(" at ").append(of(access.index()));
    }
    text.append(": ").append(access.type());
    if (access.value() != null) {
      text.append(" = ").append(of(access.value()));
    }
    if (!access.sources().isEmpty()) {
      text.append(", computed from ")
          .append(
              access.sources().stream()
                  .map(FactsText::of)
                  .sorted()
                  .collect(Collectors.joining(" and ")));
    }
    return text.toString();
  }

  static String of(Exit exit) {
    String kind = exit.kind().name().toLowerCase(Locale.ROOT);
    return exit.value() == null ? kind : kind + " " + of(exit.value());
  }

  static String of(Region region) {
    if (region instanceof Region.Loop loop) {
      String trips = loop.trips() >= 0 ? ", " + loop.trips() + " rounds" : "";
      String limit = loop.limit() == null ? "" : " of " + of(loop.limit());
      return "loop bound by "
          + loop.bound().name().toLowerCase(Locale.ROOT)
          + limit
          + trips
          + ": "
          + loop.text();
    }
    if (region instanceof Region.Locked locked) {
      return "locked by "
          + of(locked.lock())
          + (locked.mode() == Region.Locked.Mode.SHARED ? ", shared" : "");
    }
    if (region instanceof Region.Catch caught) {
      return "catch " + String.join(" | ", caught.types());
    }
    if (region instanceof Region.Branch branch) {
      return "branch " + branch.arm() + " of: " + branch.condition();
    }
    return region instanceof Region.Try ? "try" : "finally";
  }

  static String of(Value value) {
    if (value instanceof Value.At at) {
      return of(at.path());
    }
    if (value instanceof Value.Function function) {
      return function.body().name();
    }
    if (value instanceof Value.Literal literal) {
      return literal.text();
    }
    if (value instanceof Value.AnyOf any) {
      return any.values().stream().map(FactsText::of).collect(Collectors.joining(" or "));
    }
    return "'" + ((Value.Other) value).text() + "'";
  }

  private static String of(Path path) {
    return path.root() instanceof Path.Result result
        ? "#" + result.call() + new Path(new Path.This(""), path.fields()).toString().substring(4)
        : path.toString();
  }

  private static String all(List<Value> values) {
    return values.stream().map(FactsText::of).collect(Collectors.joining(", ", "(", ")"));
  }
}
