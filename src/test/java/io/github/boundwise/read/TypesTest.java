package io.github.boundwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.facts.FieldFacts;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.TypeFacts;
import org.junit.jupiter.api.Test;

/** Types of every kind and what they are called; constructors and initialisers. */
class TypesTest {

  @Test
  void namesOfNestedLocalAndAnonymousTypes() {
    Code code =
        Code.of(
            """
            package p.q;
            class A {
              class B { class C {} }
              static class D {}
              interface E {}
              void m() {
                class L {}
                new Object() { Object inner = new Object() {}; };
                Runnable r = () -> { class L {} new L() {}; };
              }
            }
            class Second {}
            """);

    assertThat(code.types().map(TypeFacts::name))
        .containsExactlyInAnyOrder(
            "p.q.A",
            "p.q.A$B",
            "p.q.A$B$C",
            "p.q.A$D",
            "p.q.A$E",
            "p.q.A$1L",
            "p.q.A$1",
            "p.q.A$1$1",
            "p.q.A$2L",
            "p.q.A$2",
            "p.q.Second");
    assertThat(code.type("p.q.A$1$1").kind()).isEqualTo(TypeFacts.Kind.ANONYMOUS);
    assertThat(code.type("p.q.A$1$1").enclosing()).isEqualTo("p.q.A$1");
    assertThat(code.type("p.q.A$B$C").enclosing()).isEqualTo("p.q.A$B");
    assertThat(code.type("p.q.A").enclosing()).isNull();
  }

  @Test
  void kindsSupertypesModifiersAndAnnotations() {
    Code code =
        Code.of(
            """
            import java.util.*;
            @Deprecated abstract class A<T> extends AbstractList<T> implements Runnable, Comparable<A<T>> {
              @SuppressWarnings("x") protected static final volatile int F = 1;
              transient List<String>[] g;
              @Override public synchronized final strictfp String toString() throws Error { return ""; }
              native void n();
              abstract void a() throws java.io.IOException, InterruptedException;
            }
            enum E implements Runnable { X; public void run() {} }
            record R(int a) {}
            @interface N { int value() default 1; }
            interface I extends Runnable { int K = 2; default void d() { p(); } static void s() {} private void p() {} void x(); }
            """);

    TypeFacts type = code.type("A");
    assertThat(type.kind()).isEqualTo(TypeFacts.Kind.CLASS);
    assertThat(type.supertypes())
        .containsExactly("java.util.AbstractList", "java.lang.Runnable", "java.lang.Comparable");
    assertThat(type.modifiers()).containsExactly("abstract");
    assertThat(type.annotations()).containsExactly("java.lang.Deprecated");
    FieldFacts field = type.fields().get(0);
    assertThat(field.modifiers()).contains("protected", "static", "final", "volatile");
    assertThat(field.annotations()).containsExactly("java.lang.SuppressWarnings");
    assertThat(type.fields().get(1).type()).isEqualTo("java.util.List[]");
    MethodFacts method = code.method("A#toString");
    assertThat(method.modifiers()).contains("public", "synchronized", "final");
    assertThat(method.annotations()).containsExactly("java.lang.Override");
    assertThat(method.returnType()).isEqualTo("java.lang.String");
    assertThat(code.method("A#a(").throwsTypes())
        .containsExactly("java.io.IOException", "java.lang.InterruptedException");
    assertThat(code.method("A#a(").kind()).isEqualTo(MethodFacts.Kind.NO_BODY);
    assertThat(code.method("A#n(").kind()).isEqualTo(MethodFacts.Kind.NO_BODY);

    assertThat(code.type("E").kind()).isEqualTo(TypeFacts.Kind.ENUM);
    assertThat(code.type("E").supertypes()).containsExactly("java.lang.Enum", "java.lang.Runnable");
    assertThat(code.type("R").kind()).isEqualTo(TypeFacts.Kind.RECORD);
    assertThat(code.type("R").supertypes()).containsExactly("java.lang.Record");
    assertThat(code.type("N").kind()).isEqualTo(TypeFacts.Kind.ANNOTATION);
    assertThat(code.type("I").supertypes()).containsExactly("java.lang.Runnable");
    assertThat(code.method("I#d(").kind()).isEqualTo(MethodFacts.Kind.METHOD);
    assertThat(code.method("I#x(").kind()).isEqualTo(MethodFacts.Kind.NO_BODY);
    assertThat(code.facts("I#<clinit>")).isEqualTo("write static.I#K = 2\n");
  }

  @Test
  void constructorsRunTheInitializersAfterTheSuperclass() {
    Code code =
        Code.of(
            """
            class Base { Base(int k) {} }
            class C extends Base {
              int a = make();
              static int s = 1;
              { a = 2; }
              int b = a;
              static { s = 3; }
              C() { super(1); a = 5; }
              C(int k) { this(); a = k; }
              C(String... names) { super(names.length); }
              static int make() { return 1; }
            }
            class Plain { int x; }
            class With { int x = 1; }
            """);

    assertThat(code.facts("C#<fields>"))
        .isEqualTo(
            """
            exact C#make()
            write this:C.C#a = #0
            write this:C.C#a = 2
            read this:C.C#a
            write this:C.C#b = this:C.C#a from this:C.C#a
            """);
    assertThat(code.facts("C#<clinit>")).isEqualTo("write static.C#s = 1\nwrite static.C#s = 3\n");
    assertThat(code.facts("C#<init>()"))
        .isEqualTo(
            """
            exact this:C.Base#<init>(1)
            implicit exact this:C.C#<fields>()
            write this:C.C#a = 5
            """);
    assertThat(code.facts("C#<init>(int)"))
        .isEqualTo("exact this:C.C#<init>()\nwrite this:C.C#a = arg0:k from arg0:k\n");
    assertThat(code.facts("C#<init>(java.lang.String[])"))
        .endsWith("implicit exact this:C.C#<fields>()\n");
    assertThat(code.method("C#<init>(java.lang.String[])").modifiers()).contains("varargs");
    assertThat(code.method("Plain#<init>").kind()).isEqualTo(MethodFacts.Kind.DEFAULT_CONSTRUCTOR);
    assertThat(code.facts("Plain#<init>")).isEqualTo("implicit exact this:Plain.Object#<init>()\n");
    assertThat(code.facts("With#<init>")).endsWith("implicit exact this:With.With#<fields>()\n");
  }

  @Test
  void statementsBeforeTheSuperclassConstructorRunBeforeTheInitializers() {
    Code code =
        Code.of(
            25,
            "class C { int a = 1; C(int k) { if (k < 0) throw new Error(); super(); a = k; } }");

    assertThat(code.facts("C#<init>"))
        .isEqualTo(
            """
            arm 0 of k < 0
              exact Error#<init>()
              throw #0
            exact this:C.Object#<init>()
            implicit exact this:C.C#<fields>()
            write this:C.C#a = arg0:k from arg0:k
            """);
  }

  @Test
  void enumsWithBodies() {
    Code code =
        Code.of(
            """
            enum E {
              A { void go() { c++; } },
              B(3) { void go() {} },
              D;
              int c;
              E() { this(0); }
              E(int c) { this.c = c; }
              void go() {}
            }
            """);

    assertThat(code.types().map(TypeFacts::name)).containsExactlyInAnyOrder("E", "E$1", "E$2");
    assertThat(code.facts("E#<clinit>"))
        .matches(
            "(?s)exact E.1#<init>\\(\\)\\nwrite static.E#A = #0\\nexact E.2#<init>\\(3\\)\\nwrite static.E#B = #2\\nexact E#<init>\\(\\)\\nwrite static.E#D = #4\\n");
    assertThat(code.facts("E$1#go")).isEqualTo("update this:E$1.E#c = 'c++' from this:E$1.E#c\n");
    assertThat(code.type("E$1").supertypes()).contains("E");
    code.method("E#<clinit>")
        .calls()
        .forEach(call -> assertThat(code.ids()).contains(call.target().toString()));
  }

  @Test
  void recordsWithCompactConstructors() {
    Code code =
        Code.of(
            """
            record R(int a, String b) {
              static int made;
              R { if (a < 0) throw new Error(); made++; }
              R(int a) { this(a, ""); }
              int sum() { return a + b.length(); }
            }
            """);

    assertThat(code.facts("R#<init>(int,java.lang.String)"))
        .contains("arm 0 of a < 0", "update static.R#made = 'made++' from static.R#made");
    assertThat(code.facts("R#<init>(int)")).isEqualTo("exact this:R.R#<init>(arg0:a, )\n");
    assertThat(code.facts("R#sum"))
        .isEqualTo(
            "read this:R.R#a\nread this:R.R#b\nthis:R.R#b.String#length()\nreturn 'a + b.length()'\n");
    assertThat(code.type("R").fields().stream().map(field -> field.id().name())).contains("a", "b");
  }
}
