package io.github.boundwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.facts.Call;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls: whom they reach, on what, and how sure that is. */
class CallsTest {

  @Test
  void receiversAndDispatch() {
    assertThat(
            Code.member(
                    """
                    C other;
                    void open() {}
                    private void shut() {}
                    static void fix() {}
                    @Override public String toString() { return super.toString(); }
                    void m(List<String> list) {
                      open();
                      this.open();
                      shut();
                      fix();
                      C.fix();
                      other.open();
                      other.fix();
                      list.get(n).trim();
                      C.this.toString();
                    }
                    """)
                .facts("C#m("))
        .isEqualTo(
            """
            this:C.C#open()
            this:C.C#open()
            exact this:C.C#shut()
            exact C#fix()
            exact C#fix()
            read this:C.C#other
            this:C.C#other.C#open()
            read this:C.C#other
            exact C#fix()
            read this:C.C#n
            arg0:list.List#get(this:C.C#n)
            #10.String#trim()
            this:C.C#toString()
            """);
  }

  @Test
  void superCallsReachExactlyTheInheritedMethod() {
    Code code =
        Code.of(
            """
            interface I { default void d() {} }
            class A { void up() {} }
            class B extends A implements I {
              void up() { super.up(); I.super.d(); B.super.up(); }
            }
            """);

    assertThat(code.facts("B#up"))
        .isEqualTo(
            """
            exact this:B.A#up()
            exact this:B.I#d()
            exact this:B.A#up()
            """);
  }

  @Test
  void identitiesAreErasedAndBinary() {
    Code code =
        Code.of(
            """
            package p;
            import java.util.*;
            class Outer<T extends Comparable<T>> {
              class Inner {}
              static <N extends Number & Runnable> void m(
                  List<? extends N> a, Map.Entry<String, int[][]> b, N c, Outer<?>.Inner d, N[] e) {}
              void t(T one, T[] more, Object... rest) {}
              void use() { t(null, null, 1, 2); t(null, null); }
            }
            """);

    assertThat(code.ids())
        .contains(
            "p.Outer#m(java.util.List,java.util.Map$Entry,java.lang.Number,p.Outer$Inner,java.lang.Number[])",
            "p.Outer#t(java.lang.Comparable,java.lang.Comparable[],java.lang.Object[])");
    assertThat(code.method("#use").calls().map(call -> call.target().toString()))
        .containsOnly("p.Outer#t(java.lang.Comparable,java.lang.Comparable[],java.lang.Object[])");
  }

  @Test
  void aCallOfAGenericMethodHasTheDeclaredParameters() {
    Code code =
        Code.of(
            """
            import java.util.*;
            class Box<T> { T value; void put(T t) { value = t; } T get() { return value; } }
            class Use { void m(Box<String> box) { box.put("x"); box.get().trim(); } }
            """);

    assertThat(code.method("Use#m").calls().map(call -> call.target().toString()))
        .containsExactly("Box#put(java.lang.Object)", "Box#get()", "java.lang.String#trim()");
  }

  @Test
  void newObjectsAndArrays() {
    assertThat(
            Code.member(
                    """
                    C(int k) {}
                    C() {}
                    void m() {
                      new C(2).toString();
                      Object a = new int[make()][3];
                      Object b = new int[] {n, 1};
                    }
                    int make() { return 1; }
                    """)
                .facts("C#m("))
        .isEqualTo(
            """
            exact C#<init>(2)
            #0.Object#toString()
            this:C.C#make()
            implicit exact int[][]#<init>()
            write a = #3
            read this:C.C#n
            implicit exact int[]#<init>(this:C.C#n, 1)
            write b = #6 from this:C.C#n
            """);
  }

  @Test
  void whatIsNotInSightIsNamedByItsImportOrGuessed() {
    Code code =
        Code.of(
            25,
            Map.of(
                "p/Use.java",
                """
                package p;
                import org.slf4j.Logger;
                import com.acme.*;
                class Use {
                  Logger log;
                  Near near;
                  void imported() { log.info("x"); }
                  void samePackage() { near.touch(); }
                  void star() { Far.make().chain(); }
                  void gone() { missing(); }
                  void noSuchMethod(String s) { s.shout(); }
                  void inferred() { var x = Far.make(); x.use(); }
                }
                """));

    assertThat(resolved(code, "#imported")).containsExactly("org.slf4j.Logger#info true");
    assertThat(resolved(code, "#samePackage")).containsExactly("p.Near#touch false");
    assertThat(resolved(code, "#star")).containsExactly("Far#make false", "?#chain false");
    assertThat(resolved(code, "#gone")).containsExactly("?#missing false");
    assertThat(resolved(code, "#noSuchMethod")).containsExactly("java.lang.String#shout false");
    assertThat(resolved(code, "#inferred")).containsExactly("Far#make false", "?#use false");
  }

  @Test
  void ownCallsInUnresolvedOnesAreFoundByNameAndArity() {
    Code code =
        Code.of(
            """
            class Base { void up() {} }
            class Use extends Base {
              Use next;
              void m(Unknown u) {
                u.run(x -> own(x, 1));
                u.run(() -> { this.one(); up(); Use.stat(); next.one(); });
                Missing.go(y -> { u.run(z -> one()); });
                u.run(this::one);
                u.run(x -> twice(x));
              }
              void one() {}
              String own(String a, int b) { return a; }
              static void stat() {}
              void twice(int a) {}
              void twice(String a) {}
            }
            """);

    assertThat(code.facts("lambda$m$0")).isEqualTo("this:Use.Use#own(arg0:x, 1)\nreturn #0\n");
    assertThat(code.facts("lambda$m$1"))
        .isEqualTo(
            """
            this:Use.Use#one()
            this:Use.Base#up()
            exact Use#stat()
            read this:Use.Use#next
            this:Use.Use#next.Use#one()
            """);
    assertThat(code.facts("lambda$m$3")).isEqualTo("this:Use.Use#one()\nreturn #0\n");
    assertThat(code.facts("lambda$m$4")).isEqualTo("this:Use.Use#one()\nreturn #0\n");
    assertThat(code.facts("lambda$m$5")).startsWith("guessed this:Use.Use#twice(arg0:x)");
    assertThat(code.method("lambda$m$5").calls().map(call -> call.target().params()))
        .containsExactly(List.of("int"));
  }

  @Test
  void ofAnonymousClassesTheConstructorIsTheirOwn() {
    Code code =
        Code.of(
            """
            class Base { Base(int k) {} }
            class Use { Base m(int p) { return new Base(p) { int x = 1; }; } }
            """);

    Call made = code.method("Use#m").calls().findFirst().orElseThrow();

    assertThat(code.ids()).contains(made.target().toString());
    assertThat(code.facts("Use$1#<init>"))
        .matches(
            "(?s)implicit exact this:Use.1.Base#<init>\\(.*\\)\\nimplicit exact this:Use.1.Use.1#<fields>\\(\\)\\n");
  }

  private static List<String> resolved(Code code, String method) {
    return code.method(method)
        .calls()
        .map(call -> call.target().type() + "#" + call.target().name() + " " + call.resolved())
        .toList();
  }
}
