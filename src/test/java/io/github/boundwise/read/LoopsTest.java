package io.github.boundwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.facts.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loops: what ends them, and what happens in them. */
class LoopsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for (int i = 0; i < 10; i++) n++;             | for constant 10",
        "for (int i = 10; i > 2; i -= 2) n++;          | for constant 8",
        "for (int i = 0; i != 4 * 2 - 1; ++i) n++;     | for constant 7",
        "for (int i = 0; i < MAX; i++) n++;            | for constant 1000",
        "for (int i = 0; 10 > i; i++) n++;             | for constant 10",
        "for (int i = 0; i < k; i++) n++;              | for numeric arg0:k",
        "for (int i = k; i > 0; i--) n++;              | for numeric arg0:k",
        "for (long i = 2; i * i <= k; i++) n++;        | for numeric arg0:k",
        "for (int i = 0; i < list.size(); i++) n++;    | for size",
        "for (int i = 0; i < a.length; i++) n++;       | for size",
        "for (int i = a.length - 1; i >= 0; i--) n++;  | for size",
        "for (int i = 0, z = a.length; i < z; i++) n++;| for size",
        "for (;;) n++;                                 | for endless",
        "while (true) n++;                             | while endless",
        "while (k-- > 0) n++;                          | while numeric arg0:k",
        "while (it.hasNext()) it.next();               | while condition",
        "while (n > 0 && flag) n--;                    | while numeric",
        "while (flag) n++;                             | while condition",
        "int i = 0; while (i < 5) i++;                 | while constant 5",
        "do n++; while (n < 100);                      | do numeric",
        "do n++; while (flag);                         | do condition",
        "for (int e : a) n += e;                       | foreach size arg1:a",
        "for (var e : list) n++;                       | foreach size arg2:list",
        "for (var e : make()) n++;                     | foreach size #0",
        "int end = 3; for (int i = 0; i < end; i++) n++; | for constant 3",
      })
  void whatEndsALoop(String loop, String region) {
    assertThat(loop(loop)).isEqualTo(region);
  }

  @Test
  void aLimitThatChangesIsNotConstant() {
    String nested = "int end = 0; while (flag) { for (int i = 0; i < end; i++) n++; end++; }";

    Code code = code(nested);

    assertThat(code.method("#m(").regions().stream().map(Told::region))
        .containsExactly("while condition", "for numeric end");
  }

  @Test
  void aLoopHoldsItsConditionBodyAndStepInTheirOrder() {
    assertThat(code("for (int i = make().size(); i < k; i += k) { n = i; }").facts("#m("))
        .isEqualTo(
            """
            this:C.C#make()
            #0.List#size()
            write i = #1
            for size
              write this:C.C#n = i from i
              update i = 'i += k' from arg0:k, i
            """);
  }

  @Test
  void jumpsOutOfLoops() {
    assertThat(
            code("""
                    outer:
                    for (int e : a) {
                      for (;;) {
                        if (e == 1) continue outer;
                        if (e == 2) break outer;
                        if (e == 3) continue;
                        switch (e) { case 4: break; default: continue; }
                        break;
                      }
                      block: { if (e == 5) break block; }
                    }
                    """)
                .facts("#m("))
        .isEqualTo(
            """
            foreach size arg1:a
              write e = arg1:a[]
              for endless
                arm 0 of e == 1
                  break
                arm 0 of e == 2
                  break
                break
            """);
  }

  @Test
  void headersAreShortened() {
    String condition = "n > 0" + " && flag".repeat(20);

    Region.Loop loop =
        (Region.Loop) code("while (" + condition + ") n--;").method("#m(").regions().get(0);

    assertThat(loop.text()).hasSize(60).startsWith("n > 0 && flag &&").endsWith("...");
  }

  private static String loop(String statement) {
    return Told.region(code(statement).method("#m(").regions().get(0));
  }

  private static Code code(String statement) {
    return Code.member(
        """
        static final int MAX = 1000;
        boolean flag;
        List<String> make() { return null; }
        void m(int k, int[] a, List<String> list, Iterator<String> it) {
        """
            + statement
            + "}");
  }
}
