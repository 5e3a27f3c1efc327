package io.github.boundwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.FileFacts;
import io.github.boundwise.facts.TypeFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several files that declare the same type: each is read, and each sees its own. */
class CopiesTest {

  @Test
  void copiesOfAProgramStandSideBySide() {
    Code code =
        Code.of(
            17,
            Map.of(
                "after/Main.java", "class Main { void m() { new Helper().after(); } }",
                "after/Helper.java", "class Helper { void after() {} }",
                "before/Main.java", "class Main { void m() { new Helper().before(); } }",
                "before/Helper.java", "class Helper { void before() {} }",
                "before/Only.java", "class Only { void m() { new Main().m(); } }"));

    assertThat(code.errors()).isEmpty();
    assertThat(types(code, "after/Main.java")).containsExactly("Main");
    assertThat(types(code, "before/Main.java")).containsExactly("Main~2");
    assertThat(types(code, "before/Only.java")).containsExactly("Only");
    assertThat(targets(code, "Main#m(")).containsExactly("Helper#<init>()", "Helper#after()");
    assertThat(targets(code, "Main~2#m("))
        .containsExactly("Helper~2#<init>()", "Helper~2#before()");
    assertThat(targets(code, "Only#m(")).containsExactly("Main~2#<init>()", "Main~2#m()");
    assertThat(code.methods().flatMap(method -> method.calls()).filter(call -> !call.resolved()))
        .isEmpty();
  }

  @Test
  void programsOfOneFileInOneFolder() {
    Code code =
        Code.of(
            17,
            Map.of(
                "A.java", "class A { Task t = new Task(); } class Task { class In { int a; } }",
                "B.java", "class B { Task t = new Task(); } class Task { class In { int b; } }",
                "C.java", "class C { Task.In t; }"));

    assertThat(code.types().map(TypeFacts::name))
        .containsExactlyInAnyOrder("A", "Task", "Task$In", "B", "Task~2", "Task~2$In", "C");
    assertThat(code.type("B").fields().get(0).type()).isEqualTo("Task~2");
    assertThat(code.type("C").fields().get(0).type()).isEqualTo("Task$In");
  }

  @Test
  void aRootThatSharesFewTypesStaysWithTheOthers() {
    Code code =
        Code.of(
            17,
            Map.of(
                "one/p/Version.java", "package p; class Version {}",
                "one/p/Base.java", "package p; public class Base { public void b() {} }",
                "two/p/Version.java", "package p; class Version { int two; }",
                "two/q/Use.java", "package q; class Use { void m(p.Base base) { base.b(); } }",
                "two/q/Other.java", "package q; class Other {}"));

    assertThat(types(code, "two/p/Version.java")).containsExactly("p.Version~2");
    assertThat(code.method("Use#m(").calls().map(Call::resolved)).containsExactly(true);
  }

  @Test
  void manyCopiesAreNumbered() {
    Code code =
        Code.of(
            17,
            Map.of("a/M.java", "class M {}", "b/M.java", "class M {}", "c/M.java", "class M {}"));

    assertThat(code.types().map(TypeFacts::name)).containsExactly("M", "M~2", "M~3");
  }

  private static List<String> types(Code code, String file) {
    FileFacts facts =
        code.files().stream().filter(each -> each.file().equals(file)).findFirst().orElseThrow();
    return facts.types().stream().map(TypeFacts::name).toList();
  }

  private static List<String> targets(Code code, String method) {
    return code.methods()
        .filter(each -> each.id().toString().startsWith(method))
        .flatMap(each -> each.calls())
        .map(call -> call.target().toString())
        .toList();
  }
}
