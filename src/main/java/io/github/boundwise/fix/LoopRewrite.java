package io.github.boundwise.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The edits that turn the rounds of a loop into tasks. The loop itself stays, and its body keeps
 * its text:
 *
 * <pre>
 * List&lt;Callable&lt;Page&gt;&gt; tasks = new ArrayList&lt;&gt;();
 * for (URI uri : uris) {
 *     tasks.add(() -&gt; fetch(uri));
 * }
 * try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
 *     for (Future&lt;Page&gt; future : executor.invokeAll(tasks)) {
 *         pages.add(future.get());
 *     }
 * } catch (ExecutionException e) {
 *     …the cause, with its own type
 * }
 * </pre>
 */
final class LoopRewrite {
  private static final int POOL_LIMIT = 16;
  private static final int PATTERNS = 16;
  private static final int VIRTUAL_THREADS = 21;

  private final JavaSource source;
  private final LoopShape shape;
  private final Failures failures;
  private final int release;
  private final Imports imports;
  private final List<TextEdit> edits = new ArrayList<>();
  private final String indent;
  private final String unit;
  private final String ending;
  private final String tasks;
  private final String executor;
  private final String future;
  private final String thrown;
  private final String cause;

  LoopRewrite(LoopShape shape, Failures failures, int release) {
    this.source = shape.source();
    this.shape = shape;
    this.failures = failures;
    this.release = release;
    this.imports = new Imports(source);
    int start = source.start(shape.loop());
    this.indent = source.lines().indent(start);
    this.unit = unit();
    this.ending = source.lines().ending(start);
    Node method = Scopes.callable(shape.loop()).orElseThrow();
    int number = 1 + loopsBefore();
    this.tasks = unused("tasks", number, method);
    this.executor = unused("executor", number, method);
    this.future = unused("future", 1, method);
    List<String> locals = Scopes.localsAt(shape.loop());
    this.thrown =
        Stream.of("e", "ex", "failure")
            .filter(n -> !locals.contains(n))
            .findFirst()
            .orElse("failed");
    this.cause = unused("cause", 1, method);
  }

  List<TextEdit> edits() throws Refusal {
    int start = source.start(shape.loop());
    String task = imports.name("java.util.concurrent.Callable") + "<" + shape.element() + ">";
    String list = imports.name("java.util.List") + "<" + task + "> " + tasks;
    String made = "new " + imports.name("java.util.ArrayList") + "<>();";
    edits.add(source.insert(start, list + " = " + made + ending + indent));
    body();
    int end = source.end(shape.loop());
    int rest = source.restOfLine(end);
    edits.add(source.insert(rest, lines(execution())));
    edits.addAll(imports.edits());
    return edits.stream().sorted(TextEdit.BY_POSITION).toList();
  }

  private void body() throws Refusal {
    MethodCallExpr add = shape.results();
    if (shape.statements().size() == 1 && add != null) {
      int from = source.start(add);
      edits.add(source.edit(from, source.start(add.getArgument(0)), tasks + ".add(() -> "));
      return;
    }
    if (add != null) {
      Expression value = add.getArgument(0);
      int from = source.start(add);
      edits.add(source.edit(from, source.start(value), "return "));
      int to = source.end(value);
      edits.add(source.edit(to, source.end(add), ""));
    }
    List<Statement> statements = shape.statements();
    wrap(statements.get(0), statements.get(statements.size() - 1), add == null);
  }

  /** Puts {@code tasks.add(() -> { … });} around the statements. */
  private void wrap(Statement first, Statement last, boolean returnsNull) {
    Statement body = shape.loop().getBody();
    int from = source.start(first);
    int to = source.end(last);
    if (!(body instanceof BlockStmt)) {
      boolean ownLine = source.lines().line(from) > source.lines().line(source.start(shape.loop()));
      String outer = ownLine ? source.lines().indent(from) : indent;
      int rest = source.restOfLine(to);
      edits.add(source.insert(from, tasks + ".add(() -> {" + ending + outer + unit));
      indentLines(from, to);
      edits.add(
          source.insert(rest, ending + outer + unit + "return null;" + ending + outer + "});"));
      return;
    }
    int open = source.start(body) + 1;
    int close = source.end(body) - 1;
    int afterOpen = source.restOfLine(open);
    boolean multiline =
        afterOpen == source.lines().endOfLine(open)
            && source.text().substring(source.lines().startOfLine(close), close).isBlank();
    if (!multiline) {
      String end = (returnsNull ? " return null;" : "") + " });";
      edits.add(source.insert(open, " " + tasks + ".add(() -> {"));
      edits.add(source.insert(to, end));
      return;
    }
    String outer = indent + unit;
    edits.add(source.insert(afterOpen, ending + outer + tasks + ".add(() -> {"));
    indentLines(afterOpen, close - 1);
    String nothing = returnsNull ? outer + unit + "return null;" + ending : "";
    edits.add(source.insert(source.lines().startOfLine(close), nothing + outer + "});" + ending));
  }

  /** Moves the lines that start between two offsets one step to the right. */
  private void indentLines(int from, int to) {
    List<TextBlockLiteralExpr> blocks = shape.loop().findAll(TextBlockLiteralExpr.class);
    int closing = source.lines().line(to);
    for (int at = source.lines().startOfNextLine(from); source.lines().line(at) <= closing; ) {
      int start = at;
      int next = source.lines().startOfNextLine(at);
      boolean blank = source.text().substring(start, source.lines().endOfLine(start)).isBlank();
      boolean inText =
          blocks.stream().anyMatch(b -> source.start(b) < start && start < source.end(b));
      boolean isClose =
          start + source.lines().indent(start).length() == source.end(shape.loop()) - 1;
      boolean joined = edits.stream().anyMatch(e -> e.start() < start && start < e.end());
      if (!blank && !inText && !isClose && !joined) {
        edits.add(source.insert(start, unit));
      }
      if (next == at) {
        return;
      }
      at = next;
    }
  }

  /** What runs the tasks and collects what they gave, without indentation. */
  private List<String> execution() {
    boolean virtual = release >= VIRTUAL_THREADS;
    List<String> lines = new ArrayList<>();
    String executors = imports.name("java.util.concurrent.Executors");
    if (virtual) {
      lines.add(
          "try (var " + executor + " = " + executors + ".newVirtualThreadPerTaskExecutor()) {");
    } else {
      lines.add(imports.name("java.util.concurrent.ExecutorService") + " " + executor + " =");
      lines.add(
          unit
              + unit
              + executors
              + ".newFixedThreadPool(Math.max(1, Math.min("
              + POOL_LIMIT
              + ", "
              + tasks
              + ".size())));");
      lines.add("try {");
    }
    String futures =
        imports.name("java.util.concurrent.Future") + "<" + shape.element() + "> " + future;
    lines.add(unit + "for (" + futures + " : " + executor + ".invokeAll(" + tasks + ")) {");
    lines.add(unit + unit + collected() + ";");
    lines.add(unit + "}");
    lines.add(
        "} catch ("
            + imports.name("java.util.concurrent.ExecutionException")
            + " "
            + thrown
            + ") {");
    rethrow().forEach(line -> lines.add(unit + line));
    if (!failures.interruptible()) {
      lines.add("} catch (InterruptedException " + thrown + ") {");
      lines.add(unit + "Thread.currentThread().interrupt();");
      lines.add(
          unit
              + "throw new IllegalStateException(\"interrupted while waiting for tasks\", "
              + thrown
              + ");");
    }
    if (!virtual) {
      lines.add("} finally {");
      lines.add(unit + executor + ".shutdownNow();");
    }
    lines.add("}");
    return lines;
  }

  private String collected() {
    MethodCallExpr add = shape.results();
    String got = future + ".get()";
    return add == null ? got : source.text(add.getScope().orElseThrow()) + ".add(" + got + ")";
  }

  private List<String> rethrow() {
    String got = thrown + ".getCause()";
    List<String> lines = new ArrayList<>();
    if (failures.anything()) {
      lines.add("throw " + got + ";");
      return lines;
    }
    for (String type : failures.thrownOn()) {
      boolean patterns = release >= PATTERNS;
      lines.add("if (" + got + " instanceof " + type + (patterns ? " " + cause : "") + ") {");
      lines.add(unit + "throw " + (patterns ? cause : "(" + type + ") " + got) + ";");
      lines.add("}");
    }
    lines.add("throw (Error) " + got + ";");
    return lines;
  }

  private String lines(Collection<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(ending).append(indent).append(line));
    return text.toString();
  }

  /** How the file indents: what its body has more than the loop, else what the loop has more. */
  private String unit() {
    Statement first = shape.statements().get(0);
    String inner = source.lines().indent(source.start(first));
    if (inner.length() > indent.length() && inner.startsWith(indent)) {
      return inner.substring(indent.length());
    }
    @Nullable Node around = shape.loop().getParentNode().flatMap(Node::getParentNode).orElse(null);
    String outer = around == null ? "" : source.lines().indent(source.start(around));
    if (indent.length() > outer.length() && indent.startsWith(outer)) {
      return indent.substring(outer.length());
    }
    return indent.contains("\t") ? "\t" : "    ";
  }

  /** How many loops before this one, whose variables it sees, would get the same names. */
  private int loopsBefore() {
    int count = 0;
    Node child = shape.loop();
    for (Node at = child.getParentNode().orElse(null); at instanceof Statement; ) {
      Node below = child;
      count +=
          (int)
              at.getChildNodes().stream()
                  .takeWhile(n -> !Scopes.same(n, below))
                  .filter(n -> ConcurrentLoop.takes(source, n))
                  .count();
      child = at;
      at = at.getParentNode().orElse(null);
    }
    return count;
  }

  /** The name, numbered from 2 on; the first number from {@code number} that is free. */
  private String unused(String name, int number, Node method) {
    return Stream.iterate(number, n -> n + 1)
        .map(n -> n == 1 ? name : name + n)
        .filter(n -> !source.mentions(method, n))
        .findFirst()
        .orElseThrow();
  }
}
