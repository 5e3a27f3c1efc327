package io.github.boundwise.read;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Exit;
import io.github.boundwise.facts.Fact;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts as text that tests can compare: {@code #2} is what fact 2 gave. */
final class Told {

  private Told() {}

  static String facts(MethodFacts method) {
    StringBuilder out = new StringBuilder();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < method.facts().size(); i++) {
      Fact fact = method.facts().get(i);
      List<Integer> around = around(method, fact.region());
      int common = 0;
      while (common < Math.min(open.size(), around.size())
          && open.get(common).equals(around.get(common))) {
        common++;
      }
      open.subList(common, open.size()).clear();
      for (int region : around.subList(common, around.size())) {
        line(open.size(), region(method.regions().get(region)), out);
        open.add(region);
      }
      line(open.size(), fact(fact), out);
    }
    return out.toString();
  }

  /** The numbers that a method writes to fields, each with the locks held. */
  static String held(MethodFacts method) {
    return method
        .accesses()
        .filter(access -> !access.path().fields().isEmpty())
        .filter(access -> access.value() instanceof Value.Literal)
        .map(
            access ->
                value(access.value())
                    + method.around(access, Region.Locked.class).stream()
                        .map(Told::region)
                        .collect(Collectors.joining(" + ", " ", ""))
                        .stripTrailing())
        .collect(Collectors.joining(", "));
  }

  private static List<Integer> around(MethodFacts method, int region) {
    List<Integer> around = new ArrayList<>();
    for (int at = region; at != Region.NONE; at = method.regions().get(at).parent()) {
      around.add(0, at);
    }
    return around;
  }

  private static void line(int depth, String text, StringBuilder out) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  static String region(Region region) {
    if (region instanceof Region.Loop loop) {
      return word(loop.kind())
          + " "
          + word(loop.bound())
          + (loop.limit() == null ? "" : " " + value(loop.limit()))
          + (loop.trips() < 0 ? "" : " " + loop.trips());
    }
    if (region instanceof Region.Locked locked) {
      return word(locked.mode()) + " " + value(locked.lock());
    }
    if (region instanceof Region.Catch handler) {
      return "catch " + handler.types().stream().map(Told::simple).toList();
    }
    if (region instanceof Region.Branch branch) {
      return "arm " + branch.arm() + " of " + branch.condition();
    }
    return word(region);
  }

  private static String word(Object named) {
    String name = named instanceof Enum<?> e ? e.name() : named.getClass().getSimpleName();
    return name.toLowerCase(Locale.ROOT);
  }

  static String fact(Fact fact) {
    if (fact instanceof Call call) {
      return call(call);
    }
    if (fact instanceof Access access) {
      return word(access.kind())
          + " "
          + path(access.path())
          + (access.index() == null ? "" : "@" + value(access.index()))
          + (access.value() == null ? "" : " = " + value(access.value()))
          + (access.sources().isEmpty()
              ? ""
              : " from "
                  + access.sources().stream()
                      .map(Told::path)
                      .sorted()
                      .collect(Collectors.joining(", ")));
    }
    Exit exit = (Exit) fact;
    return word(exit.kind()) + (exit.value() == null ? "" : " " + value(exit.value()));
  }

  private static String call(Call call) {
    return (call.implicit() ? "implicit " : "")
        + (call.dispatch() == Call.Dispatch.EXACT ? "exact " : "")
        + (call.resolved() ? "" : "guessed ")
        + (call.receiver() == null ? "" : value(call.receiver()) + ".")
        + simple(call.target().type())
        + "#"
        + call.target().name()
        + call.args().stream().map(Told::value).collect(Collectors.joining(", ", "(", ")"));
  }

  static String value(@Nullable Value value) {
    if (value instanceof Value.At at) {
      return path(at.path());
    }
    if (value instanceof Value.Function function) {
      return function.body().name();
    }
    if (value instanceof Value.Literal literal) {
      return literal.text();
    }
    if (value instanceof Value.AnyOf any) {
      return any.values().stream().map(Told::value).collect(Collectors.joining(" | "));
    }
    return value instanceof Value.Other other ? "'" + other.text() + "'" : "nothing";
  }

  static String path(Path path) {
    StringBuilder out = new StringBuilder(root(path.root()));
    path.fields()
        .forEach(
            field ->
                out.append(
                    field.isElement() ? "[]" : "." + simple(field.type()) + "#" + field.name()));
    return out.toString();
  }

  private static String root(Path.Root root) {
    if (root instanceof Path.This self) {
      return "this:" + simple(self.type());
    }
    if (root instanceof Path.Parameter parameter) {
      return "arg" + parameter.index() + ":" + parameter.variable();
    }
    if (root instanceof Path.Captured captured) {
      return "captured:" + captured.variable();
    }
    if (root instanceof Path.Local local) {
      return local.variable().name();
    }
    if (root instanceof Path.Result result) {
      return "#" + result.call();
    }
    return root instanceof Path.Static ? "static" : "opaque:" + ((Path.Opaque) root).text();
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
