package io.github.boundwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Branches, switches, try statements and exits. */
class StatementsTest {

  @Test
  void armsOfAnIfExcludeEachOther() {
    assertThat(facts("if (k > 1) n = 1; else if (k > 0) { n = 2; } else n = 3;"))
        .isEqualTo(
            """
            arm 0 of k > 1
              write this:C.C#n = 1
            arm 1 of k > 1
              arm 0 of k > 0
                write this:C.C#n = 2
              arm 1 of k > 0
                write this:C.C#n = 3
            """);
  }

  @Test
  void aConditionalExpressionIsEitherOfTwoValues() {
    assertThat(facts("n = k > 1 ? n : other;"))
        .isEqualTo(
            """
            arm 0 of k > 1
              read this:C.C#n
            arm 1 of k > 1
              read this:C.C#other
            update this:C.C#n = this:C.C#n | this:C.C#other from arg0:k, this:C.C#n, this:C.C#other
            """);
  }

  @Test
  void aCaseThatFallsThroughIsTheSameArmAsTheNext() {
    assertThat(
            facts(
                """
                switch (k) {
                  case 0:
                  case 1: n = 1; break;
                  case 2: n = 2;
                  case 3: { n = 3; return null; }
                  default: n = 4;
                }
                """))
        .isEqualTo(
            """
            arm 0 of k
              write this:C.C#n = 1
            arm 1 of k
              write this:C.C#n = 2
            arm 1 of k
              write this:C.C#n = 3
              return null
            arm 2 of k
              write this:C.C#n = 4
            """);
  }

  @Test
  void aSwitchExpressionIsAnyOfItsResults() {
    assertThat(
            facts(
                """
                return switch (k) {
                  case 1 -> n;
                  case 2 -> { log(); yield other; }
                  case 3 -> throw new IllegalStateException();
                  default -> switch (n) { case 1 -> 5; default -> 6; };
                };
                """))
        .isEqualTo(
            """
            arm 0 of k
              read this:C.C#n
            arm 1 of k
              this:C.C#log()
              read this:C.C#other
            arm 2 of k
              exact IllegalStateException#<init>()
              throw #3
            arm 3 of k
              read this:C.C#n
            return this:C.C#n | this:C.C#other | 5 | 6
            """);
  }

  @Test
  void patternsAndGuards() {
    assertThat(
            facts(
                """
                return switch (o) {
                  case String s when s.isEmpty() -> s.trim();
                  case P(int a, P(int b, var c)) when a > b -> c;
                  case Integer i -> i;
                  case null, default -> o;
                };
                """))
        .isEqualTo(
            """
            arm 0 of o
              write s = arg1:o from arg1:o
              s.String#isEmpty()
              s.String#trim()
            arm 1 of o
              write a = 'P(int a, P(int b, var c))'
              write b = 'P(int b, var c)'
              write c = 'P(int b, var c)'
            arm 2 of o
              write i = arg1:o from arg1:o
            return #2 | c | i | arg1:o
            """);
  }

  @Test
  void tryCatchFinally() {
    assertThat(
            facts(
                """
                try { n = 1; }
                catch (IllegalStateException | IllegalArgumentException e) { n = 2; throw e; }
                catch (RuntimeException e) { e.printStackTrace(); }
                finally { n = 3; }
                """))
        .isEqualTo(
            """
            try
              write this:C.C#n = 1
            catch [IllegalStateException, IllegalArgumentException]
              write this:C.C#n = 2
              throw e
            catch [RuntimeException]
              e.Throwable#printStackTrace()
            finally
              write this:C.C#n = 3
            """);
  }

  @Test
  void resourcesAreClosedInReverseBeforeTheirHandlers() {
    assertThat(
            facts(
                """
                try (var in = new java.io.FileInputStream("a");
                    var out = new java.io.FileOutputStream("b")) {
                  in.transferTo(out);
                } catch (java.io.IOException e) {
                  log();
                }
                java.util.Scanner shared = null;
                try (shared) { n = 1; }
                """))
        .isEqualTo(
            """
            try
              exact FileInputStream#<init>(a)
              write in = #0
              exact FileOutputStream#<init>(b)
              write out = #2
              in.FileInputStream#transferTo(out)
              implicit out.FileOutputStream#close()
              implicit in.FileInputStream#close()
            catch [IOException]
              this:C.C#log()
            write shared = null
            try
              write this:C.C#n = 1
              implicit shared.Scanner#close()
            """);
  }

  @Test
  void theMessageOfAnAssertionIsComputedOnlyWhenItFails() {
    assertThat(facts("assert n > 0 : make();"))
        .isEqualTo(
            """
            read this:C.C#n
            arm 1 of n > 0
              this:C.C#make()
            """);
  }

  @Test
  void exits() {
    assertThat(facts("if (k == 1) throw new IllegalStateException(\"x\"); return make();"))
        .isEqualTo(
            """
            arm 0 of k == 1
              exact IllegalStateException#<init>(x)
              throw #0
            this:C.C#make()
            return #2
            """);
  }

  private static String facts(String statements) {
    return Code.member(
            """
            int other;
            record P(int a, Object b) {}
            void log() {}
            String make() { return ""; }
            Object m(int k, Object o) {
            """
                + statements
                + (statements.contains("return") ? "}" : " return null; }"))
        .facts("C#m(")
        .replaceAll("return null\\n$", statements.contains("return") ? "$0" : "");
  }
}
