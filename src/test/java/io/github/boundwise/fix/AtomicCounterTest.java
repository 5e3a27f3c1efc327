package io.github.boundwise.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.facts.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AtomicCounterTest {

  private static Arguments use(String before, String after) {
    return Arguments.of("int", before, after);
  }

  private static Arguments wide(String before, String after) {
    return Arguments.of("long", before, after);
  }

  static Stream<Arguments> uses() {
    return Stream.of(
        use("x++;", "x.incrementAndGet();"),
        use("++x;", "x.incrementAndGet();"),
        use("x--;", "x.decrementAndGet();"),
        use("this.x++;", "this.x.incrementAndGet();"),
        use("int y = x++;", "int y = x.getAndIncrement();"),
        use("int y = ++x;", "int y = x.incrementAndGet();"),
        use("int y = x-- - --x;", "int y = x.getAndDecrement() - x.decrementAndGet();"),
        use(
            "for (int i = 0; i < 3; i++, x++) {}",
            "for (int i = 0; i < 3; i++, x.incrementAndGet()) {}"),
        use("Runnable r = () -> x++;", "Runnable r = () -> x.getAndIncrement();"),
        use(
            "int y = switch (a) { case 1 -> x++; default -> x; };",
            "int y = switch (a) { case 1 -> x.getAndIncrement(); default -> x.get(); };"),
        use(
            "switch (a) { case 1 -> x++; default -> x = 2; }",
            "switch (a) { case 1 -> x.incrementAndGet(); default -> x.set(2); }"),
        use("x += a;", "x.addAndGet(a);"),
        use("x   +=   a ;", "x.addAndGet(a) ;"),
        use("x += 1;", "x.incrementAndGet();"),
        use("x -= 1;", "x.decrementAndGet();"),
        use("x -= 5;", "x.addAndGet(-5);"),
        use("x -= a;", "x.addAndGet(-a);"),
        use("x -= a * 2;", "x.addAndGet(-(a * 2));"),
        use("int y = x += a;", "int y = x.addAndGet(a);"),
        use("x += big;", "x.addAndGet((int) big);"),
        use("x -= big;", "x.addAndGet((int) -big);"),
        use("x = x + 1;", "x.incrementAndGet();"),
        use("x = x + a;", "x.addAndGet(a);"),
        use("x = a + x;", "x.addAndGet(a);"),
        use("x = x - a;", "x.addAndGet(-a);"),
        use("x = x + (a > 0 ? 1 : 2);", "x.addAndGet(a > 0 ? 1 : 2);"),
        use("x = x + a - 3;", "x.addAndGet(a - 3);"),
        use("x = x + (a) - 3;", "x.addAndGet((a) - 3);"),
        use("x = x - a + 3;", "x.updateAndGet(v -> v - a + 3);"),
        use("this.x = x + 1;", "this.x.incrementAndGet();"),
        use("x = x * 2;", "x.updateAndGet(v -> v * 2);"),
        use("x *= a + 1;", "x.updateAndGet(v -> v * (a + 1));"),
        use("x *= big;", "x.updateAndGet(v -> (int) (v * big));"),
        use("x <<= big;", "x.updateAndGet(v -> v << big);"),
        use("x ^= a;", "x.updateAndGet(v -> v ^ a);"),
        use("x += x;", "x.updateAndGet(v -> v + v);"),
        use("x = x > 9 ? 0 : x + 1;", "x.updateAndGet(v -> v > 9 ? 0 : v + 1);"),
        use("x = Math.max(x, a);", "x.updateAndGet(v -> Math.max(v, a));"),
        use("int v = 1; x = x * v;", "int v = 1; x.updateAndGet(value -> value * v);"),
        use("x = 3;", "x.set(3);"),
        use("x = 'c';", "x.set('c');"),
        use("x = boxed;", "x.set(boxed);"),
        use("this.x = a;", "this.x.set(a);"),
        use("other.x = x;", "other.x.set(x.get());"),
        use(
            "int old = big > 0 ? a : x; { int x = a; this.x = x + 1; }",
            "int old = big > 0 ? a : x.get(); { int x = a; this.x.set(x + 1); }"),
        use("x += other.x;", "x.addAndGet(other.x.get());"),
        use("int y = x;", "int y = x.get();"),
        use("int y = -x;", "int y = -x.get();"),
        use("String s = \"x=\" + x + '!';", "String s = \"x=\" + x.get() + '!';"),
        use("double d = (double) x / 2;", "double d = (double) x.get() / 2;"),
        use("int[] y = {1}; y[x]++;", "int[] y = {1}; y[x.get()]++;"),
        use("System.out.println(x);", "System.out.println(x.get());"),
        use("if (x == 0 || (x) > 3) {}", "if (x.get() == 0 || (x.get()) > 3) {}"),
        use("int y = x > 0 ? x : this.x;", "int y = x.get() > 0 ? x.get() : this.x.get();"),
        use("{ int x = 1; x++; this.x++; }", "{ int x = 1; x++; this.x.incrementAndGet(); }"),
        use(
            "java.util.function.IntUnaryOperator f = x -> x + 1;",
            "java.util.function.IntUnaryOperator f = x -> x + 1;"),
        use("x++; // one more x", "x.incrementAndGet(); // one more x"),
        wide("x++;", "x.incrementAndGet();"),
        wide("x += a;", "x.addAndGet(a);"),
        wide("x -= a;", "x.addAndGet(-(long) a);"),
        wide("x -= big;", "x.addAndGet(-big);"),
        wide("x = x - a * 2;", "x.addAndGet(-(long) (a * 2));"),
        wide("x = x + a - big;", "x.updateAndGet(v -> v + a - big);"),
        wide("x = x + 1L;", "x.incrementAndGet();"),
        wide("x = a;", "x.set(a);"),
        wide("x *= big;", "x.updateAndGet(v -> v * big);"));
  }

  private static String owner(String declaration, String body) {
    return """
        %sclass Owner {
            %s
            Owner other;

            void use(int a, long big, Integer boxed) {
                %s
            }
        }
        """
        .formatted(
            declaration.contains("Atomic")
                ? "import java.util.concurrent.atomic."
                    + declaration.replaceAll(".* (Atomic\\w+) .*", "$1")
                    + ";\n\n"
                : "",
            declaration,
            body);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("uses")
  void rewritesAUse(String type, String before, String after) throws Exception {
    Written sources = Written.of("Owner.java", owner("private " + type + " x;", before));
    String atomic = type.equals("int") ? "AtomicInteger" : "AtomicLong";
    Written fixed = sources.after(sources.counter("x"));
    assertThat(fixed.only())
        .isEqualTo(owner("private final " + atomic + " x = new " + atomic + "();", after));
  }

  @Test
  void whatItWritesCompiles() throws Exception {
    StringBuilder all = new StringBuilder();
    int number = 0;
    for (Arguments arguments : uses().toList()) {
      String text = owner("private " + arguments.get()[0] + " x;", (String) arguments.get()[1]);
      Written sources = Written.of("Owner.java", text);
      String fixed = sources.after(sources.counter("x")).only();
      all.append(fixed.replaceAll("import .*;\n", "").replace("Owner", "Owner" + number++));
    }
    String file = "import java.util.concurrent.atomic.*;\n" + all;
    Path jdk = Compiled.jdk(17).orElseThrow();
    assertThat(Compiled.errors(java.util.Map.of("All.java", file), 17, jdk)).isEmpty();
  }

  static Stream<Arguments> declarations() {
    return Stream.of(
        Arguments.of("private int x;", "private final AtomicInteger x = new AtomicInteger();"),
        Arguments.of("private int x = 0;", "private final AtomicInteger x = new AtomicInteger();"),
        Arguments.of("private int x=7 ;", "private final AtomicInteger x=new AtomicInteger(7) ;"),
        Arguments.of(
            "private static int x;", "private static final AtomicInteger x = new AtomicInteger();"),
        Arguments.of(
            "private volatile int x;", "private final AtomicInteger x = new AtomicInteger();"),
        Arguments.of(
            "volatile private  int x;", "final private  AtomicInteger x = new AtomicInteger();"),
        Arguments.of("private long x = 0L;", "private final AtomicLong x = new AtomicLong();"),
        Arguments.of(
            "private long x = 5; // five",
            "private final AtomicLong x = new AtomicLong(5); // five"),
        Arguments.of(
            "private int x, y = 2;",
            "private final AtomicInteger x = new AtomicInteger();\n    private int y = 2;"),
        Arguments.of(
            "private int y = 2, x = 1;",
            "private int y = 2;\n    private final AtomicInteger x = new AtomicInteger(1);"),
        Arguments.of(
            "private volatile int w, x, y;",
            "private volatile int w, y;\n    private final AtomicInteger x = new AtomicInteger();"));
  }

  @ParameterizedTest
  @MethodSource("declarations")
  void rewritesTheDeclaration(String before, String after) {
    Written sources = Written.of("Owner.java", owner(before, "x++;"));
    Written fixed = sources.after(sources.counter("x"));
    String expected = owner("MARK", "x.incrementAndGet();").replace("MARK", after);
    String type = after.contains("AtomicLong") ? "AtomicLong" : "AtomicInteger";
    assertThat(fixed.only())
        .isEqualTo("import java.util.concurrent.atomic." + type + ";\n\n" + expected);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of("private short x;", "x++;", "no atomic of type short"),
        Arguments.of("private boolean x;", "x = true;", "flag"),
        Arguments.of("private double x;", "x++;", "floating-point"),
        Arguments.of("private Integer x = 0;", "x++;", "Integer"),
        Arguments.of("public int x;", "x++;", "public"),
        Arguments.of("protected int x;", "x++;", "protected"),
        Arguments.of("@Deprecated private int x;", "x++;", "@Deprecated"),
        Arguments.of("private int x;", "int y = x = 3;", "value of the assignment is used"),
        Arguments.of("private int x;", "(x) += 3;", "parentheses"),
        Arguments.of("private int x;", "x += 1.5;", "floating-point"),
        Arguments.of(
            "private int x;",
            "for (int i = 0; i < 3; i++) x *= i;",
            "i is assigned more than once"),
        Arguments.of("private int x;", "x = x * a++;", "side effects"),
        Arguments.of("private int x;", "x += x++;", "writes the field again"),
        Arguments.of("private int x;", "x = /* why */ 3;", "comment"),
        Arguments.of(
            "private int x;", "x++; Owner.class.getDeclaredField(\"x\");", "looked up by its name"),
        Arguments.of("private int x, y = x;", "x++;", "depend on their order"),
        Arguments.of("private int y, /* hot */ x;", "x++;", "comment"),
        Arguments.of(
            "private int first = next(); private int x; int next() { return ++x; }",
            "x++;",
            "runs before x"),
        Arguments.of(
            "static Owner one = new Owner(); private static int x; Owner() { x++; }",
            "x++;",
            "runs before x"),
        Arguments.of("private int x; public Object clone() { return null; }", "x++;", "cloned"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refuses(String declaration, String use, String reason) {
    Written sources = Written.of("Owner.java", "public " + owner(declaration, use));
    Fix fix = sources.counter("x").plan(sources);
    assertThat(fix).isInstanceOf(Fix.Refused.class);
    assertThat(((Fix.Refused) fix).reason()).contains(reason);
  }

  @Test
  void refusesWhatSerialisesOrReadsTheFieldsOfTheClass() {
    for (String head :
        List.of(
            "class Owner implements java.io.Serializable {",
            "class Owner implements Cloneable {",
            "@jakarta.persistence.Entity class Owner {",
            "@lombok.Data class Owner {")) {
      Written sources = Written.of("Owner.java", head + " private int x; void m() { x++; } }");
      assertThat(sources.counter("x").plan(sources)).as(head).isInstanceOf(Fix.Refused.class);
    }
    Written sources = Written.of("Owner.java", "class Owner { private int x; void m() { x++; } }");
    assertThat(sources.counter("x", true, true, null).plan(sources))
        .isInstanceOf(Fix.Refused.class);
  }

  @Test
  void passesOnWhatTheRuleKnows() {
    Written sources = Written.of("Owner.java", owner("private int x;", "x++;"));
    Span span = sources.counter("x").field().span();
    Obstacle obstacle = new Obstacle(span, "x and y change together");
    assertThat(sources.counter("x", false, true, obstacle).plan(sources))
        .isEqualTo(new Fix.Refused("make x an AtomicInteger", span, "x and y change together"));
  }

  @Test
  void refusesWhenFactsAndSourceDisagree() {
    Written sources = Written.of("Owner.java", owner("private int x;", "x++; x--;"));
    AtomicCounter told = sources.counter("x");
    AtomicCounter missing =
        new AtomicCounter(
            told.field(), told.accesses().subList(0, 1), List.of(), false, true, null);
    assertThat(missing.plan(sources)).isInstanceOf(Fix.Refused.class);
    Written changed = Written.of("Owner.java", "\n" + owner("private int x;", "x++; x--;"));
    assertThat(told.plan(changed)).isInstanceOf(Fix.Refused.class);
  }

  @Test
  void isSafeOnlyWhereNothingIsInDoubt() {
    assertThat(safety("private int x;", "x++;")).isEqualTo(Safety.SAFE);
    assertThat(safety("int x;", "x++;")).isEqualTo(Safety.REVIEW);
    assertThat(safety("private int x;", "x += unknown();")).isEqualTo(Safety.REVIEW);
    assertThat(safety("private int x;", "x = next(x);")).isEqualTo(Safety.REVIEW);
    Written sources = Written.of("Owner.java", owner("private int x;", "x++;"));
    Fix unresolved = sources.counter("x", false, false, null).plan(sources);
    assertThat(((Fix.Edits) unresolved).safety()).isEqualTo(Safety.REVIEW);
  }

  private static Safety safety(String declaration, String use) {
    Written sources = Written.of("Owner.java", owner(declaration, use));
    return ((Fix.Edits) sources.counter("x").plan(sources)).safety();
  }

  @Test
  void rewritesUsesInOtherFiles() {
    String stats =
        """
        package p;

        class Stats {
          static int hits;
        }
        """;
    String user =
        """
        package p;

        class User {
          int m() {
            Stats.hits += 2;
            return Stats.hits;
          }
        }
        """;
    Written sources = Written.of("p/Stats.java", stats).and("p/User.java", user);
    assertThat(sources.after(sources.counter("hits")).texts())
        .containsEntry(
            "p/Stats.java",
            """
            package p;

            import java.util.concurrent.atomic.AtomicInteger;

            class Stats {
              static final AtomicInteger hits = new AtomicInteger();
            }
            """)
        .containsEntry(
            "p/User.java",
            """
            package p;

            class User {
              int m() {
                Stats.hits.addAndGet(2);
                return Stats.hits.get();
              }
            }
            """);
  }

  @Test
  void keepsTabsCarriageReturnsEscapesAndSurrogates() {
    List<String> lines =
        List.of(
            "class Owner {",
            "\tprivate int\tx = 0;\t// \uD83D\uDE00 \\u0041",
            "",
            "\tString s = \"\uD83D\uDE00\\u0022\"; void m ( ) { x  ++ ; }\r}");
    List<String> after =
        List.of(
            "import java.util.concurrent.atomic.AtomicInteger;",
            "",
            "class Owner {",
            "\tprivate final AtomicInteger\tx = new AtomicInteger();\t// \uD83D\uDE00 \\u0041",
            "",
            "\tString s = \"\uD83D\uDE00\\u0022\"; void m ( ) { x.incrementAndGet() ; }\r}");
    Written sources = Written.of("Owner.java", String.join("\r\n", lines));
    assertThat(sources.after(sources.counter("x")).only()).isEqualTo(String.join("\r\n", after));
  }

  @Test
  void aSecondRunHasNothingToDo() {
    Written sources = Written.of("Owner.java", owner("private int x;", "x++;"));
    Written fixed = sources.after(sources.counter("x"));
    assertThat(fixed.counter("x").plan(fixed)).isInstanceOf(Fix.Refused.class);
  }
}
