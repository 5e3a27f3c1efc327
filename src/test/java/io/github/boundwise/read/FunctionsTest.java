package io.github.boundwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.VariableId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lambdas, method references, local and anonymous classes: methods of their own that capture. */
class FunctionsTest {

  @Test
  void aLambdaIsAMethodAndAValue() {
    Code code =
        Code.member(
            """
            void m(List<String> list) {
              list.forEach(s -> n += s.length());
              Runnable r = () -> { n = 1; };
              r.run();
            }
            """);

    assertThat(code.facts("C#m("))
        .isEqualTo(
            """
            arg0:list.Iterable#forEach(lambda$m$0)
            write r = lambda$m$1
            r.Runnable#run()
            """);
    assertThat(code.facts("lambda$m$0"))
        .isEqualTo(
            """
            arg0:s.String#length()
            update this:C.C#n = 'n += s.length()' from arg0:s, this:C.C#n
            return 'n += s.length()'
            """);
    assertThat(code.facts("lambda$m$1")).isEqualTo("write this:C.C#n = 1\n");
    MethodFacts lambda = code.method("lambda$m$0");
    assertThat(lambda.kind()).isEqualTo(MethodFacts.Kind.LAMBDA);
    assertThat(lambda.id()).hasToString("C#lambda$m$0(java.lang.String)");
    assertThat(lambda.enclosing()).isEqualTo(code.method("C#m(").id());
  }

  @Test
  void nestedLambdasCaptureThroughAllBodiesAround() {
    Code code =
        Code.member(
            """
            void m(int p) {
              int[] box = {0};
              Runnable a = () -> {
                int own = p;
                Runnable b = () -> { box[0] += own; };
              };
            }
            """);

    assertThat(captures(code, "lambda$m$0")).containsExactlyInAnyOrder("p", "box");
    assertThat(captures(code, "lambda$m$1")).containsExactlyInAnyOrder("box", "own");
    assertThat(code.facts("lambda$m$1"))
        .isEqualTo("update captured:box[]@0 = 'box[0] += own' from captured:box[], captured:own\n");
    assertThat(code.method("lambda$m$1").enclosing()).isEqualTo(code.method("lambda$m$0").id());
  }

  @Test
  void aVariableIsTheSameInsideAndOutside() {
    Code code = Code.member("void m() { int k = 1; Runnable r = () -> n = k; }");

    VariableId captured = code.method("lambda$m$0").captures().get(0);

    assertThat(code.method("C#m(").accesses().map(access -> access.path().root()))
        .contains(new io.github.boundwise.facts.Path.Local(captured));
  }

  @Test
  void innerNamesHideOuterOnes() {
    Code code =
        Code.member(
            """
            void m(int k) {
              Runnable r = new Runnable() {
                int k = 2;
                public void run() { n = k; { int n = 3; n++; } n++; }
              };
            }
            """);

    assertThat(code.facts("C$1#run"))
        .isEqualTo(
            """
            read this:C$1.C$1#k
            write this:C.C#n = this:C$1.C$1#k from this:C$1.C$1#k
            write n = 3
            update n = 'n++' from n
            update this:C.C#n = 'n++' from this:C.C#n
            """);
    assertThat(captures(code, "C$1#run")).isEmpty();
  }

  @Test
  void localAndAnonymousClassesCapture() {
    Code code =
        Code.member(
            """
            void m(int p) {
              int local = 1;
              class Task extends Thread { int f = local; public void run() { n = p; getName(); } }
              new Task().start();
              new Thread() { public void run() { n = local; setName("x"); } }.start();
            }
            """);

    assertThat(captures(code, "C$1Task#<fields>")).containsExactly("local");
    assertThat(captures(code, "C$1Task#run")).containsExactly("p");
    assertThat(captures(code, "C$1#run")).containsExactly("local");
    assertThat(code.facts("C$1Task#run"))
        .isEqualTo(
            "write this:C.C#n = captured:p from captured:p\nthis:C$1Task.Thread#getName()\n");
    assertThat(code.facts("C$1#run"))
        .isEqualTo(
            "write this:C.C#n = captured:local from captured:local\nthis:C$1.Thread#setName(x)\n");
    assertThat(code.type("C$1Task").enclosing()).isEqualTo("C");
    assertThat(code.type("C$1").supertypes()).contains("java.lang.Thread");
    assertThat(code.method("C$1#run").enclosing()).isEqualTo(code.method("C#m(").id());
  }

  @Test
  void methodReferencesInAllForms() {
    Code code =
        Code.of(
            """
            import java.util.*;
            import java.util.function.*;
            class C {
              C(int k) {}
              static int twice(int k) { return k; }
              String own(String s) { return s; }
              C self() { return this; }
              void m(String pre) {
                IntUnaryOperator a = C::twice;
                Function<String, Integer> b = String::length;
                Function<String, String> c = pre::concat;
                Function<String, String> d = this::own;
                IntFunction<C> e = C::new;
                IntFunction<int[]> f = int[]::new;
                Supplier<String> g = super::toString;
                Function<String, String> h = self()::own;
              }
            }
            """);

    assertThat(code.facts("lambda$m$0(")).isEqualTo("exact C#twice(arg0:arg0)\nreturn #0\n");
    assertThat(code.facts("lambda$m$1(")).isEqualTo("arg0:arg0.String#length()\nreturn #0\n");
    assertThat(code.facts("lambda$m$2("))
        .isEqualTo("captured:pre.String#concat(arg0:arg0)\nreturn #0\n");
    assertThat(captures(code, "lambda$m$2(")).containsExactly("pre");
    assertThat(code.facts("lambda$m$3(")).isEqualTo("this:C.C#own(arg0:arg0)\nreturn #0\n");
    assertThat(code.facts("lambda$m$4(")).isEqualTo("exact C#<init>(arg0:arg0)\nreturn #0\n");
    assertThat(code.facts("lambda$m$5(")).isEqualTo("exact int[]#<init>(arg0:arg0)\nreturn #0\n");
    assertThat(code.facts("lambda$m$6(")).isEqualTo("exact this:C.Object#toString()\nreturn #0\n");
    assertThat(code.facts("lambda$m$7("))
        .isEqualTo("'(receiver of the method reference)'.C#own(arg0:arg0)\nreturn #0\n");
    assertThat(code.method("lambda$m$0(").kind()).isEqualTo(MethodFacts.Kind.METHOD_REFERENCE);
    assertThat(code.facts("C#m(")).contains("write a = lambda$m$0\n", "this:C.C#self()\n");
  }

  @Test
  void lambdasInInitializersAndConstructors() {
    Code code =
        Code.member(
            """
            Runnable f = () -> n++;
            static Runnable s = () -> {};
            C() { f = () -> n--; }
            """);

    assertThat(code.ids())
        .contains("C#lambda$fields$0()", "C#lambda$clinit$0()", "C#lambda$init$0()");
  }

  private static List<String> captures(Code code, String method) {
    return code.method(method).captures().stream().map(VariableId::name).toList();
  }
}
