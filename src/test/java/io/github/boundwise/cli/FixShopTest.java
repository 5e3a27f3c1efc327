package io.github.boundwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.boundwise.PublishedSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code fix} from the command line to a program that counts right, on a copy of the shop. */
class FixShopTest {
  private static final String COUNTER = "src/main/java/shop/metrics/OrderCounter.java";
  private static final String[] FIX = {"--unsafe-fixes"};
  private static final String[] APPLY = {"--unsafe-fixes", "--apply", "--prove", "parse"};

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path shop;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void commitACopy() throws Exception {
    shop = folder.resolve("shop");
    Path original = Path.of(System.getProperty("basedir", ""), "../samples/shop");
    try (Stream<Path> all = Files.walk(original)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Path copy = shop.resolve(original.relativize(each).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(each, copy);
      }
    }
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "shop");
  }

  @Test
  void printsADiffThatGitTakesAndWritesNothing() throws Exception {
    assertThat(fix(FIX)).isEqualTo(ExitCode.OK);

    Path diff = Files.write(folder.resolve("fix.diff"), out.toByteArray());
    git("apply", "--check", diff.toString());
    assertThat(git("status", "--porcelain")).isEmpty();
    assertThat(text(out)).contains("+++ b/" + COUNTER, "+    private final AtomicInteger handled");
    assertThat(text(err)).contains("in this diff (--apply writes them)", "compiled at release 17");
  }

  @Test
  void theAppliedFixLosesNoUpdateAndLeavesNothingToFix() throws Exception {
    Path log = folder.resolve("log/fixes.json");
    assertThat(fix("--unsafe-fixes", "--apply", "--report", "json=" + log)).isEqualTo(ExitCode.OK);

    assertThat(text(out)).isEmpty();
    assertThat(git("status", "--porcelain")).contains(" M " + COUNTER);
    Path classes = compiled();
    assertThat(ran(java("-cp", classes.toString(), "Count")).strip())
        .isEqualTo("4000000 of 4000000");

    String json = Files.readString(log);
    assertThat(PublishedSchema.of("boundwise-fix-1").validate(new ObjectMapper().readTree(json)))
        .isEmpty();
    JsonNode decisions = new ObjectMapper().readTree(json);
    assertThat(decisions.path("applied").asBoolean()).isTrue();
    assertThat(decisions.path("fixed").findValuesAsText("title"))
        .contains("make handled an AtomicInteger");
    assertThat(decisions.path("refused")).isNotEmpty();
    assertThat(decisions.path("proof").findValuesAsText("check"))
        .containsExactly("parse", "compile", "analyse");

    assertThat(fix(FIX)).isEqualTo(ExitCode.OK);
    assertThat(text(out)).isEmpty();
  }

  @Test
  void withoutUnsafeFixesTheLoopWaitsForAReview() throws Exception {
    assertThat(fix("--rule", "sequential-io-loop", "--prove", "parse")).isEqualTo(ExitCode.OK);

    assertThat(text(out)).isEmpty();
    assertThat(text(err))
        .contains("1 to review (--unsafe-fixes makes them), 2 refused")
        .doesNotContain("lost-update");
  }

  @Test
  void refusesToWriteOverUncommittedChangesUnlessForced() throws Exception {
    String edited = Files.readString(shop.resolve(COUNTER)) + "// mine\n";
    Files.writeString(shop.resolve(COUNTER), edited);

    assertThat(fix(APPLY)).isEqualTo(ExitCode.USAGE);
    assertThat(text(err))
        .isEqualTo(
            "boundwise: uncommitted changes in "
                + COUNTER
                + "; commit or stash them, or use --force; nothing was written\n");
    assertThat(git("status", "--porcelain")).isEqualTo(" M " + COUNTER + "\n");
    assertThat(shop.resolve(COUNTER)).hasContent(edited);

    assertThat(fix("--apply", "--force", "--prove", "parse")).isEqualTo(ExitCode.OK);
    assertThat(shop.resolve(COUNTER)).content().contains("AtomicInteger").endsWith("// mine\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void leavesAllAsItWasWhenOneFileIsReadOnly() throws Exception {
    Files.setPosixFilePermissions(
        shop.resolve(COUNTER), PosixFilePermissions.fromString("r--r--r--"));

    assertThat(fix(APPLY)).isEqualTo(ExitCode.USAGE);
    assertThat(text(err))
        .isEqualTo("boundwise: " + COUNTER + " is read-only; nothing was written\n");
    assertThat(git("status", "--porcelain")).isEmpty();
  }

  @Test
  void filesThatCannotBeReadAreNamedAndFailTheRun() throws Exception {
    Path broken = shop.resolve("src/main/java/shop/Broken.java");
    Files.writeString(broken, "package shop;\nclass Broken {\n  int x = ;\n}\n");

    assertThat(fix("--prove", "parse")).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(text(err)).contains("Broken.java:3", "--no-fail-on-error accepts that");
    assertThat(text(out)).contains("AtomicInteger");
    assertThat(fix("--prove", "parse", "--no-fail-on-error")).isEqualTo(ExitCode.OK);
  }

  /** The shop, and a program that says how many orders were counted. */
  private Path compiled() throws Exception {
    Path count = folder.resolve("Count.java");
    Files.writeString(
        count,
        """
        class Count {
          public static void main(String[] args) throws Exception {
            int counted = shop.app.Workloads.countOrders();
            System.out.println(counted + " of " + shop.app.Workloads.expectedOrders());
          }
        }
        """);
    Path classes = folder.resolve("classes");
    List<String> command = new ArrayList<>(List.of(tool("javac"), "--release", "17", "-proc:none"));
    command.addAll(List.of("-encoding", "UTF-8", "-d", classes.toString(), count.toString()));
    try (Stream<Path> sources = Files.walk(shop.resolve("src/main/java"))) {
      sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(command::add);
    }
    ran(command);
    return classes;
  }

  private static List<String> java(String... args) {
    List<String> command = new ArrayList<>(List.of(tool("java")));
    command.addAll(List.of(args));
    return command;
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private String git(String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", shop.toString()));
    command.addAll(List.of(args));
    return ran(command);
  }

  /** What a command prints; it must succeed. */
  private static String ran(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", command.get(0), output).isZero();
    return output;
  }

  private int fix(String... options) {
    out.reset();
    err.reset();
    List<String> args = new ArrayList<>(List.of("fix", shop.toString()));
    args.addAll(List.of(options));
    return Main.run(
        args.toArray(String[]::new),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
