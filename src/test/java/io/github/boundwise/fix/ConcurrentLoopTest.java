package io.github.boundwise.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.javaparser.ast.stmt.WhileStmt;
import io.github.boundwise.facts.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrentLoopTest {

  private static final String PAGES =
      """
      package web;

      import java.io.IOException;
      import java.util.ArrayList;
      import java.util.List;

      class Pages {
          List<String> fetchAll(List<String> urls) throws IOException {
              List<String> pages = new ArrayList<>();
              // all of them
              for (String url : urls) {
                  pages.add(fetch(url)); // slow
              }
              return pages;
          }

          String fetch(String url) throws IOException {
              throw new IOException(url);
          }
      }
      """;

  @Test
  void collectsResultsOnVirtualThreads() throws Exception {
    assertFixed(
        21,
        PAGES,
        """
        package web;

        import java.io.IOException;
        import java.util.ArrayList;
        import java.util.List;
        import java.util.concurrent.Callable;
        import java.util.concurrent.ExecutionException;
        import java.util.concurrent.Executors;
        import java.util.concurrent.Future;

        class Pages {
            List<String> fetchAll(List<String> urls) throws IOException {
                List<String> pages = new ArrayList<>();
                // all of them
                List<Callable<String>> tasks = new ArrayList<>();
                for (String url : urls) {
                    tasks.add(() -> fetch(url)); // slow
                }
                try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (Future<String> future : executor.invokeAll(tasks)) {
                        pages.add(future.get());
                    }
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof IOException cause) {
                        throw cause;
                    }
                    if (e.getCause() instanceof RuntimeException cause) {
                        throw cause;
                    }
                    throw (Error) e.getCause();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted while waiting for tasks", e);
                }
                return pages;
            }

            String fetch(String url) throws IOException {
                throw new IOException(url);
            }
        }
        """);
  }

  @Test
  void collectsResultsOnABoundedPoolBelow21() throws Exception {
    String fixed = fixed(17, PAGES);
    assertThat(fixed)
        .contains(
            """
                    ExecutorService executor =
                            Executors.newFixedThreadPool(Math.max(1, Math.min(16, tasks.size())));
                    try {
                        for (Future<String> future : executor.invokeAll(tasks)) {
                            pages.add(future.get());
                        }
                    } catch (ExecutionException e) {
            """
                .indent(0))
        .contains("        } finally {\n            executor.shutdownNow();\n        }\n");
    assertCompiles(17, fixed);
    String old = fixed(8, PAGES);
    assertThat(old).contains("throw (IOException) e.getCause();").doesNotContain("var ");
    assertCompiles(8, old);
  }

  private static String method(String head, String body) {
    return """
        import java.io.IOException;
        import java.util.*;
        import java.util.concurrent.*;

        class Web {
        	%s {
        %s	}

        	String get(String url) { return url; }
        	void send(String m) { }
        }
        """
        .formatted(head, body);
  }

  @Test
  void keepsTheBodyOfSeveralStatements() throws Exception {
    String fixed =
        fixed(
            21,
            method(
                "void m(List<String> urls, Set<Integer> sizes) throws Exception",
                """
                		for (final String url : urls) { // each
                			// the page
                			String page = get(url);

                			String text = \"""
                  as it is
                  \""";
                			sizes.add(
                				page.length());
                		} // done
                """));
    assertThat(fixed)
        .contains(
            """
            		List<Callable<Integer>> tasks = new ArrayList<>();
            		for (final String url : urls) { // each
            			tasks.add(() -> {
            				// the page
            				String page = get(url);

            				String text = \"""
              as it is
              \""";
            				return page.length();
            			});
            		} // done
            		try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            			for (Future<Integer> future : executor.invokeAll(tasks)) {
            				sizes.add(future.get());
            			}
            		} catch (ExecutionException e) {
            			if (e.getCause() instanceof Exception cause) {
            				throw cause;
            			}
            			throw (Error) e.getCause();
            		}
            	}
            """);
    assertCompiles(21, fixed);
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        Arguments.of(
            "void m(List<String> ms)",
            "\t\tfor (String m : ms) send(m);\n",
            "\t\tfor (String m : ms) tasks.add(() -> {\n\t\t\tsend(m);\n\t\t\treturn null;\n\t\t});\n"),
        Arguments.of(
            "void m(List<String> ms)",
            "\t\tfor (String m : ms)\n\t\t\tsend(m); // away\n",
            "\t\tfor (String m : ms)\n\t\t\ttasks.add(() -> {\n\t\t\t\tsend(m); // away\n\t\t\t\treturn null;\n\t\t\t});\n"),
        Arguments.of(
            "void m(List<String> ms)",
            "\t\tfor (String m : ms) { send(m); send(m); }\n",
            "\t\tfor (String m : ms) { tasks.add(() -> { send(m); send(m); return null; }); }\n"),
        Arguments.of(
            "void m(String[] ms, List<String> r)",
            "\t\tfor (String m : ms) { var p = get(m); r.add(p); }\n",
            "\t\tfor (String m : ms) { tasks.add(() -> { var p = get(m); return p; }); }\n"),
        Arguments.of(
            "void m(Iterable<String> ms) throws InterruptedException",
            "\t\tfor (String m : ms) {\n\t\t\tThread.sleep(9);\n\t\t}\n",
            "\t\tfor (String m : ms) {\n\t\t\ttasks.add(() -> {\n\t\t\t\tThread.sleep(9);\n\t\t\t\treturn null;\n\t\t\t});\n\t\t}\n"),
        Arguments.of(
            "void m(List<String> ms, Collection<Object> e, int cause)",
            "\t\tfor (String m : ms)\n\t\t\te.add(get(m));\n",
            "\t\tfor (String m : ms)\n\t\t\ttasks.add(() -> get(m));\n"),
        Arguments.of(
            "void m(List<String> ms)",
            """
            \t\ttry {
            \t\t\tfor (String m : ms) {
            \t\t\t\tif (m.isEmpty()) throw new IOException(m);
            \t\t\t}
            \t\t} catch (IOException e) {
            \t\t\te.printStackTrace();
            \t\t}
            """,
            """
            \t\t\tfor (String m : ms) {
            \t\t\t\ttasks.add(() -> {
            \t\t\t\t\tif (m.isEmpty()) throw new IOException(m);
            \t\t\t\t\treturn null;
            \t\t\t\t});
            \t\t\t}
            """),
        Arguments.of(
            "void m(List<String> ms)",
            "\t\tfor (String m : ms) { for (int i = 0; i < 3; i++) { if (i > 1) break; send(m); } }\n",
            "tasks.add(() -> { for (int i = 0; i < 3; i++) { if (i > 1) break; send(m); } return null; }); }\n"),
        Arguments.of(
            "void m(List<String> ms, int tasks, int executor)",
            "\t\tfor (String m : ms) send(m);\n",
            "tasks2.add(() -> {"));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void rewritesEveryShapeSoThatItCompiles(String head, String body, String part) throws Exception {
    for (int release : new int[] {17, 21}) {
      String fixed = fixed(release, method(head, body));
      assertThat(fixed).contains(part);
      assertCompiles(release, fixed);
    }
  }

  @Test
  void twoLoopsOfOneMethodGetNamesOfTheirOwn() throws Exception {
    String text =
        method(
            "void m(List<String> ms)",
            "\t\tfor (String m : ms) send(m);\n\t\tfor (String m : ms) send(m);\n");
    Written sources = Written.of("Web.java", text);
    ConcurrentLoop first = sources.loop(0, 17);
    ConcurrentLoop second = sources.loop(1, 17);
    List<FixRequest> requests =
        List.of(
            new FixRequest("r", first.loop(), first), new FixRequest("r", second.loop(), second));
    FixPlan plan = Fixer.plan(requests, sources, true);
    assertThat(plan.chosen()).hasSize(2);
    Patch patch = Patch.of(plan.chosen(), sources);
    assertCompiles(17, patch.changes().get(0).after().text());
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(
            "for (String m : ms) { if (m.isEmpty()) break; send(m); }", "leaves the round"),
        Arguments.of(
            "for (String m : ms) { if (m.isEmpty()) continue; send(m); }", "leaves the round"),
        Arguments.of(
            "for (String m : ms) { if (m.isEmpty()) return; send(m); }", "leaves the round"),
        Arguments.of(
            "for (String m : ms) { throw new IllegalStateException(m); }", "does not go on"),
        Arguments.of("for (String m : ms) { count++; send(m); }", "the body writes count"),
        Arguments.of(
            "for (String m : ms) { this.count = 3; send(m); }", "the body writes this.count"),
        Arguments.of(
            "int n = 0; for (String m : ms) { n += m.length(); send(m); }", "the body writes n"),
        Arguments.of(
            "int[] a = {1}; for (String m : ms) { a[0] = 3; send(m); }", "the body writes a[0]"),
        Arguments.of("for (String m : ms) { m = m.trim(); send(m); }", "the loop variable"),
        Arguments.of(
            "String p = \"\"; p = p + 1; for (String m : ms) { send(p + m); }",
            "p is assigned more than once"),
        Arguments.of(
            "for (String m : ms) { if (!r.contains(m)) send(m); r.add(get(m)); }", "also reads r"),
        Arguments.of("for (String m : ms) { r.add(m); send(m); }", "the body changes r"),
        Arguments.of("for (String m : ms) { map.put(m, get(m)); }", "the body changes map"),
        Arguments.of(
            "for (String m : ms) { this.map.put(m, get(m)); }", "the body changes this.map"),
        Arguments.of(
            "StringBuilder b = new StringBuilder(); for (String m : ms) { b.append(get(m)); }",
            "StringBuilder"),
        Arguments.of(
            "var b = new StringBuilder(); for (String m : ms) { b.append(get(m)); }",
            "StringBuilder"),
        Arguments.of("for (String m : ms) { fill(m, r); }", "fill may change r"),
        Arguments.of("for (String m : ms) { web.map.put(m, get(m)); }", "changes web.map"),
        Arguments.of(
            "for (String m : ms) { inherited.add(get(m)); send(m); }", "changes inherited"),
        Arguments.of("for (String m : ms) { statement.execute(m); }", "Statement"),
        Arguments.of("for (String m : ms) { raw.add(get(m)); }", "element type"),
        Arguments.of("for (String m : ms) { wild.add(get(m)); }", "element type"),
        Arguments.of("synchronized (this) { for (String m : ms) send(m); }", "lock"),
        Arguments.of(
            "lock.lock(); try { for (String m : ms) send(m); } finally { lock.unlock(); }", "lock"),
        Arguments.of("Runnable x = () -> { for (String m : ms) send(m); };", "lambda"),
        Arguments.of("if (ms != null) for (String m : ms) send(m);", "not a statement of a block"),
        Arguments.of("all: for (String m : ms) send(m);", "not a statement of a block"),
        Arguments.of("for (String m : ms) { }", "does nothing"),
        Arguments.of("for (String m : ms) /* why */ r.add(/* slow */ get(m));", "comment"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refuses(String body, String reason) {
    String text =
        """
        class Web {
          int count;
          java.util.Map<String, String> map;
          java.sql.Statement statement;
          java.util.List raw;
          java.util.List<? super String> wild;
          void m(List<String> ms, List<String> r) throws Exception {
            %s
          }
        }
        """
            .formatted(body);
    assertRefused(text, reason);
  }

  @Test
  void refusesUnderLocksAndTransactions() {
    String loop = "for (String m : ms) send(m); }";
    assertRefused("class A { synchronized void m(List<String> ms) {" + loop + "}", "lock");
    assertRefused("class A { @Transactional void m(List<String> ms) {" + loop + "}", "transaction");
    assertRefused("@Transactional class A { void m(List<String> ms) {" + loop + "}", "transaction");
    assertRefused("class A { static {" + loop + "}", "initialised");
    assertRefused("record A(List<String> ms) { A {" + loop + "}", "initialised");
    assertRefused(
        "class A { <E extends Exception> void m(List<String> ms) throws E {" + loop + "}",
        "type variable");
  }

  private static void assertRefused(String text, String reason) {
    Written sources = Written.of("Web.java", text);
    Fix fix = sources.loop(0, 21).plan(sources);
    assertThat(fix).isInstanceOf(Fix.Refused.class);
    assertThat(((Fix.Refused) fix).reason()).contains(reason);
  }

  @Test
  void refusesOtherLoopsAndPassesOnWhatTheRuleKnows() {
    Written sources = Written.of("A.java", "class A { void m() { while (true) m(); } }");
    Span span =
        sources
            .parse("A.java")
            .span(sources.parse("A.java").unit().findFirst(WhileStmt.class).orElseThrow());
    assertThat(((Fix.Refused) new ConcurrentLoop(span, 21, null).plan(sources)).reason())
        .contains("only for-each loops");
    Obstacle obstacle = new Obstacle(span, "send writes count");
    assertThat(((Fix.Refused) new ConcurrentLoop(span, 21, obstacle).plan(sources)).reason())
        .isEqualTo("send writes count");
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 21})
  void givesResultsInOrderAndFailuresWithTheirType(int release) throws Exception {
    Optional<Path> jdk = Compiled.jdk(release);
    assumeThat(jdk).as("a JDK " + release).isPresent();
    String program =
        """
        import java.io.IOException;
        import java.util.ArrayList;
        import java.util.List;

        public class Main {
            static List<String> all(List<String> in) throws IOException {
                List<String> out = new ArrayList<>();
                for (String s : in) {
                    out.add(slow(s));
                }
                return out;
            }

            static String slow(String s) throws IOException {
                if (s.equals("io")) throw new IOException(s);
                if (s.equals("npe")) throw new NullPointerException(s);
                if (s.equals("oom")) throw new OutOfMemoryError(s);
                return s + "!";
            }

            public static void main(String[] args) {
                for (List<String> in : List.of(List.of("a", "b", "c"), List.<String>of(), List.of("a", "io"), List.of("npe"), List.of("oom"))) {
                    try {
                        System.out.println(all(in));
                    } catch (Throwable t) {
                        System.out.println(t);
                    }
                }
            }
        }
        """;
    Path file = Files.createTempDirectory("main").resolve("Main.java");
    Files.writeString(file, fixed(release, program));
    Process java =
        new ProcessBuilder(jdk.get().resolve("bin/java").toString(), file.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            [a!, b!, c!]
            []
            java.io.IOException: io
            java.lang.NullPointerException: npe
            java.lang.OutOfMemoryError: oom
            """);
  }

  private static String fixed(int release, String text) {
    Written sources = Written.of("web/Pages.java", text);
    return sources.after(sources.loop(0, release)).only();
  }

  private static void assertFixed(int release, String before, String after) throws Exception {
    assertThat(fixed(release, before)).isEqualTo(after);
    assertCompiles(release, after);
  }

  private static void assertCompiles(int release, String text) throws Exception {
    Optional<Path> jdk = Compiled.jdk(release);
    assumeThat(jdk).as("a JDK " + release).isPresent();
    assertThat(Compiled.errors(Map.of("Pages.java", text), release, jdk.get())).isEmpty();
  }
}
