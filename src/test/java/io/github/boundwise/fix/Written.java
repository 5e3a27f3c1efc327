package io.github.boundwise.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.FieldFacts;
import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Span;
import io.github.boundwise.project.SourceText;
import io.github.boundwise.project.Sources;
import io.github.boundwise.project.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sources in memory, and the facts that a reader would have told of them. */
final class Written implements Sources {
  private final Map<String, SourceText> files = new LinkedHashMap<>();

  static Written of(String file, String text) {
    return new Written().and(file, text);
  }

  Written and(String file, String text) {
    files.put(file, new SourceText(text, StandardCharsets.UTF_8, false));
    return this;
  }

  @Override
  public String text(String file) throws IOException {
    return read(file).text();
  }

  @Override
  public SourceText read(String file) throws IOException {
    SourceText text = files.get(file);
    if (text == null) {
      throw new NoSuchFileException(file);
    }
    return text;
  }

  /** The field of that name, declared in the first file; accesses of it in all files. */
  AtomicCounter counter(String name) {
    return counter(name, false, true, null);
  }

  AtomicCounter counter(
      String name, boolean serializable, boolean complete, @Nullable Obstacle obstacle) {
    FieldFacts field = field(name);
    List<Access> accesses = new ArrayList<>();
    for (String file : files.keySet()) {
      JavaSource source = parse(file);
      for (Expression e : source.unit().findAll(Expression.class)) {
        boolean named =
            (e instanceof NameExpr n && n.getNameAsString().equals(name) && isField(n))
                || (e instanceof FieldAccessExpr f && f.getNameAsString().equals(name));
        if (named) {
          accesses.add(access(source, field, e));
        }
      }
    }
    return new AtomicCounter(field, accesses, List.of(), serializable, complete, obstacle);
  }

  private static boolean isField(NameExpr name) {
    return Scopes.declaration(name).map(Scopes::isField).orElse(true);
  }

  private static Access access(JavaSource source, FieldFacts field, Expression reference) {
    Node parent = reference.getParentNode().orElseThrow();
    Path path = Path.of(new Path.This(field.id().type())).then(field.id());
    boolean writes =
        (parent instanceof AssignExpr a && Scopes.same(a.getTarget(), reference))
            || (parent instanceof UnaryExpr u && Scopes.isStep(u));
    Access.Kind kind = writes ? Access.Kind.UPDATE : Access.Kind.READ;
    Span span = source.span(writes ? parent : reference);
    return new Access(span, Region.NONE, kind, path, field.type(), Set.of(), null, null);
  }

  private FieldFacts field(String name) {
    JavaSource source = parse(files.keySet().iterator().next());
    VariableDeclarator variable =
        source
            .unit()
            .findFirst(
                VariableDeclarator.class,
                v -> Scopes.isField(v) && v.getNameAsString().equals(name))
            .orElseThrow();
    FieldDeclaration declaration = (FieldDeclaration) variable.getParentNode().orElseThrow();
    return new FieldFacts(
        new FieldId("Owner", name),
        variable.getTypeAsString(),
        source.span(variable.getName()),
        source.span(declaration),
        declaration.getModifiers().stream()
            .map(m -> m.getKeyword().asString())
            .collect(Collectors.toSet()),
        List.of());
  }

  /** The for-each loop with that number, from 0, in the first file. */
  ConcurrentLoop loop(int number, int release) {
    JavaSource source = parse(files.keySet().iterator().next());
    Span span = source.span(source.unit().findAll(ForEachStmt.class).get(number));
    return new ConcurrentLoop(span, release, null);
  }

  JavaSource parse(String file) {
    try {
      return JavaSource.read(this, file);
    } catch (Refusal refusal) {
      throw new AssertionError(file + " " + refusal.of("parse"), refusal);
    }
  }

  static FixGroup group(String rule, Repair repair, Fix.Edits edits) {
    TextEdit first = edits.edits().get(0);
    Span span = new Span(first.file(), first.start(), first.start(), 1, 1, 1, 1);
    return new FixGroup(List.of(new FixRequest(rule, span, repair)), edits);
  }

  /** Plans the repair and gives the files after it; fails where it is refused. */
  Written after(Repair repair) {
    Fix fix = repair.plan(this);
    if (!(fix instanceof Fix.Edits edits)) {
      throw new AssertionError("refused: " + fix);
    }
    try {
      Written after = new Written();
      after.files.putAll(files);
      Patch.of(List.of(group("rule", repair, edits)), this)
          .changes()
          .forEach(change -> after.files.put(change.file(), change.after()));
      return after;
    } catch (IOException | UsageException e) {
      throw new AssertionError(e);
    }
  }

  String only() {
    return files.values().iterator().next().text();
  }

  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach((file, text) -> texts.put(file, text.text()));
    return texts;
  }
}
