package io.github.boundwise.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.boundwise.facts.MethodId;
import io.github.boundwise.knowledge.Model.On;
import io.github.boundwise.knowledge.Model.Returns;
import io.github.boundwise.knowledge.Model.Runs;
import io.github.boundwise.knowledge.Model.Wait;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

  @Test
  void aLineOfTheTypeItselfGoesBeforeThoseOfItsSupertypes() {
    Knowledge knowledge =
        of(
            "- {type: a.Base, methods: [{name: m, wait: NET, source: s}]}",
            "- {type: a.Sub, methods: [{name: m, wait: none, source: s}]}");
    assertThat(waits(knowledge, "a.Sub", Map.of("a.Sub", List.of("a.Base")))).contains(Wait.NONE);
  }

  @Test
  void nearerSupertypesGoFirstAndObjectLast() {
    Knowledge knowledge =
        of(
            "- {type: java.lang.Object, methods: [{name: m, wait: none, source: s}]}",
            "- {type: a.Far, methods: [{name: m, wait: NET, source: s}]}",
            "- {type: a.Near, methods: [{name: m, wait: FILE, source: s}]}");
    Map<String, List<String>> far =
        Map.of("a.Sub", List.of("java.lang.Object", "a.Mid"), "a.Mid", List.of("a.Far"));
    assertThat(waits(knowledge, "a.Sub", far)).contains(kind(WaitKind.NET));
    Map<String, List<String>> near =
        Map.of("a.Sub", List.of("a.Mid", "a.Near"), "a.Mid", List.of("a.Far"));
    assertThat(waits(knowledge, "a.Sub", near)).contains(kind(WaitKind.FILE));
  }

  @Test
  void aCycleOfSupertypesEnds() {
    Knowledge knowledge = of("- {type: a.X, methods: [{name: m, wait: none, source: s}]}");
    Map<String, List<String>> cycle = Map.of("a.A", List.of("a.B"), "a.B", List.of("a.A"));
    assertThat(waits(knowledge, "a.A", cycle)).isEmpty();
  }

  @Test
  void aLineForOneOverloadGoesBeforeTheLineForAll() {
    Knowledge knowledge =
        of(
            "- type: a.T",
            "  methods:",
            "    - {name: m, wait: NET, source: s}",
            "    - {name: m, params: [int], wait: FILE, source: s}",
            "    - {name: m, params: [], wait: none, source: s}");
    assertThat(find(knowledge, "a.T", "m", "int")).contains(kind(WaitKind.FILE));
    assertThat(find(knowledge, "a.T", "m")).contains(Wait.NONE);
    assertThat(find(knowledge, "a.T", "m", "long")).contains(kind(WaitKind.NET));
  }

  @Test
  void absentIsUnknownAndDefaultNoneIsKnown() {
    Knowledge knowledge =
        of(
            "- {type: a.Known, default: none, unknown: [mystery], source: s}",
            "- {package: b, default: none, source: s}");
    assertThat(find(knowledge, "a.Known", "m")).contains(Wait.NONE);
    assertThat(find(knowledge, "a.Known", "mystery")).isEmpty();
    assertThat(find(knowledge, "a.Other", "m")).isEmpty();
    assertThat(find(knowledge, "b.Any", "m")).contains(Wait.NONE);
    assertThat(find(knowledge, "b.c.Any", "m")).isEmpty();
    assertThat(find(knowledge, MethodId.UNKNOWN_TYPE, "m")).isEmpty();
  }

  @Test
  void aDefaultDoesNotHideALineOfASupertypeAndHoldsForNoSubtype() {
    Knowledge knowledge =
        of(
            "- {type: a.Base, methods: [{name: m, wait: NET, source: s}]}",
            "- {type: a.Sub, default: none, source: s}");
    Map<String, List<String>> types =
        Map.of("a.Sub", List.of("a.Base"), "a.SubSub", List.of("a.Sub"));
    assertThat(waits(knowledge, "a.Sub", types)).contains(kind(WaitKind.NET));
    MethodId other = new MethodId("a.SubSub", "other", List.of());
    assertThat(knowledge.find(other, type -> types.getOrDefault(type, List.of()))).isEmpty();
  }

  @Test
  void constructorsAreNotInheritedButThoseOfExceptionsAreHarmless() {
    Knowledge knowledge = Knowledge.load();
    Map<String, List<String>> types =
        Map.of(
            "a.MyStream", List.of("java.io.FileInputStream"),
            "a.MyFault", List.of("java.lang.RuntimeException"),
            "java.lang.RuntimeException", List.of("java.lang.Throwable"));
    Function<String, List<String>> supertypes = type -> types.getOrDefault(type, List.of());
    MethodId stream = new MethodId("a.MyStream", "<init>", List.of("java.io.File"));
    assertThat(knowledge.find(stream, supertypes)).isEmpty();
    MethodId fault = new MethodId("a.MyFault", "<init>", List.of("java.lang.String"));
    assertThat(knowledge.find(fault, supertypes).map(Model::waits)).contains(Wait.NONE);
  }

  @Test
  void saysWhereCallbacksRunAndWhoMayBeShared() {
    Knowledge knowledge = Knowledge.load();
    Map<String, List<String>> types =
        Map.of("a.Tick", List.of("java.util.TimerTask"), "a.Cache", List.of("java.util.HashMap"));
    Function<String, List<String>> supertypes = type -> types.getOrDefault(type, List.of());
    assertThat(knowledge.calledOn(new MethodId("a.Tick", "run", List.of()), supertypes))
        .contains(On.TIMER);
    assertThat(knowledge.calledOn(new MethodId("a.Tick", "cancel", List.of()), supertypes))
        .isEmpty();
    assertThat(knowledge.threadSafe("a.Cache", supertypes)).contains(false);
    assertThat(knowledge.threadSafe("java.util.concurrent.ConcurrentHashMap", supertypes))
        .contains(true);
    assertThat(knowledge.threadSafe("java.util.Map", supertypes)).isEmpty();
  }

  @Test
  void theExecutorArgumentDecidesWhereAStageRuns() {
    Knowledge knowledge = Knowledge.load();
    String stage = "java.util.concurrent.CompletableFuture";
    String supplier = "java.util.function.Supplier";
    Model common = model(knowledge, stage, "supplyAsync", supplier);
    assertThat(common.runs()).containsExactly(new Runs(0, On.COMMON_POOL, false, false, -1));
    assertThat(common.returns()).isEqualTo(Returns.FUTURE);
    Model own = model(knowledge, stage, "supplyAsync", supplier, "java.util.concurrent.Executor");
    assertThat(own.runs()).containsExactly(new Runs(0, On.EXECUTOR, false, false, 1));
  }

  @Test
  void mistakesAreToldWithFileAndLine() {
    mistake("x.yaml:2: unknown key 'wiat'", "- type: a.T", "  wiat: none");
    mistake("x.yaml:1: 'NTE' is not one of NET, DNS", line("name: m, wait: NTE, source: s"));
    mistake(
        "x.yaml:1: 'elsewhere' is not one of inline, pipeline",
        line("name: m, wait: none, runs: {arg: 0, on: elsewhere}, source: s"));
    mistake("x.yaml:1: 'source' is missing", line("name: m, wait: none"));
    mistake("x.yaml:1: 'wait' is missing", line("name: m, source: s"));
    mistake("x.yaml:1: 'x' is not a number", runs("arg: x, on: inline"));
    mistake("x.yaml:1: 'arg' is missing", runs("on: inline"));
    mistake("x.yaml:1: 'cheap' is neither", line("name: m, wait: none, cpu: cheap, source: s"));
    mistake("x.yaml:1: 'wait' is given twice", line("name: m, wait: none, wait: NET, source: s"));
    mistake("x.yaml:1: a plain value is expected", line("name: [m], wait: none, source: s"));
    mistake("x.yaml:1: a list is expected", "type: a.T");
    mistake("x.yaml:1: a.T has neither", "- {type: a.T}");
    mistake("x.yaml:1: the file is empty", "");
    mistake(
        "x.yaml:4: a line for 'm' is already there",
        "- type: a.T",
        "  methods:",
        "    - {name: m, wait: none, source: s}",
        "    - {name: m, wait: NET, source: s}");
    mistake(
        "x.yaml:2: a.T is already at x.yaml:1",
        "- {type: a.T, default: none, source: s}",
        "- {type: a.T, thread-safe: true, source: s}");
    mistake("x.yaml:2:", "- type: a.T", "  - broken: [");
  }

  private static void mistake(String message, String... lines) {
    assertThatThrownBy(() -> of(lines))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageStartingWith(message)
        .message()
        .doesNotContain("\n");
  }

  private static String line(String method) {
    return "- {type: a.T, methods: [{" + method + "}]}";
  }

  private static String runs(String runs) {
    return line("name: m, wait: none, runs: {" + runs + "}, source: s");
  }

  private static Knowledge of(String... lines) {
    return Knowledge.of(Map.of("x.yaml", String.join("\n", lines)));
  }

  private static Wait kind(WaitKind kind) {
    return new Wait(Optional.of(kind), false);
  }

  private static Optional<Wait> waits(
      Knowledge knowledge, String type, Map<String, List<String>> supertypes) {
    return knowledge
        .find(new MethodId(type, "m", List.of()), t -> supertypes.getOrDefault(t, List.of()))
        .map(Model::waits);
  }

  private static List<String> noSupertypes(String type) {
    return List.of();
  }

  private static Optional<Wait> find(
      Knowledge knowledge, String type, String name, String... params) {
    return knowledge
        .find(new MethodId(type, name, List.of(params)), KnowledgeTest::noSupertypes)
        .map(Model::waits);
  }

  private static Model model(Knowledge knowledge, String type, String name, String... params) {
    return knowledge
        .find(new MethodId(type, name, List.of(params)), KnowledgeTest::noSupertypes)
        .orElseThrow();
  }
}
