package io.github.boundwise.fix;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import io.github.boundwise.facts.FieldFacts;
import io.github.boundwise.fix.AtomicCounter.Doubts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The declaration of a counter: whether it can become atomic, and the edits that make it so. */
final class CounterDeclaration {
  private final JavaSource source;
  private final VariableDeclarator variable;
  private final FieldDeclaration declaration;
  private final CounterOwner owner;

  private CounterDeclaration(
      JavaSource source,
      VariableDeclarator variable,
      FieldDeclaration declaration,
      CounterOwner owner) {
    this.source = source;
    this.variable = variable;
    this.declaration = declaration;
    this.owner = owner;
  }

  /** Finds the declaration, or refuses because the field's type or meaning must not change. */
  static CounterDeclaration of(JavaSource source, FieldFacts field, boolean serializable)
      throws Refusal {
    String name = field.id().name();
    VariableDeclarator variable =
        source
            .unit()
            .findFirst(
                VariableDeclarator.class,
                v ->
                    Scopes.isField(v)
                        && v.getNameAsString().equals(name)
                        && source.start(v.getName()) == field.span().start())
            .orElseThrow(() -> new Refusal(field.span(), "its declaration is not found"));
    FieldDeclaration declaration = (FieldDeclaration) variable.getParentNode().orElseThrow();
    checkType(source, variable);
    if (!declaration.getAnnotations().isEmpty()) {
      Node annotation = declaration.getAnnotations().get(0);
      throw source.refusal(
          annotation, source.text(annotation) + " on the field may depend on its type");
    }
    CounterOwner owner = new CounterOwner(source, variable, declaration);
    owner.check(serializable);
    return new CounterDeclaration(source, variable, declaration, owner);
  }

  private static void checkType(JavaSource source, VariableDeclarator variable) throws Refusal {
    Type type = variable.getType();
    boolean counts =
        type instanceof PrimitiveType primitive
            && (primitive.getType() == PrimitiveType.Primitive.INT
                || primitive.getType() == PrimitiveType.Primitive.LONG);
    if (counts) {
      return;
    }
    throw source.refusal(
        type,
        switch (type.asString()) {
          case "short", "byte", "char" ->
              "there is no atomic of type " + type + " that wraps as it does";
          case "boolean" -> "it is a flag, not a counter";
          case "float", "double" -> "there is no atomic floating-point number";
          default -> "its type is " + type + ", not int or long";
        });
  }

  List<String> doubts() {
    return owner.doubts();
  }

  /** One line: who can see the field. */
  String visibility() {
    return owner.visibility();
  }

  /** Refuses where code that runs before the field's initialiser would meet null. */
  void checkInitialisationOrder(JavaSource used, List<Expression> references, Doubts doubts)
      throws Refusal {
    if (Scopes.same(used.unit(), source.unit())) {
      new InitialisationOrder(source, variable, declaration, references).check(doubts);
    }
  }

  /** The edits of the declaration and its import. */
  List<TextEdit> edits(boolean wide) throws Refusal {
    Imports imports = new Imports(source);
    String simple = wide ? "AtomicLong" : "AtomicInteger";
    String type = imports.name("java.util.concurrent.atomic." + simple);
    List<TextEdit> edits = new ArrayList<>(imports.edits());
    if (declaration.getVariables().size() > 1) {
      edits.add(split(type));
      return edits;
    }
    Type old = variable.getType();
    Modifier moving =
        declaration.getModifiers().stream()
            .filter(m -> m.getKeyword() == Modifier.Keyword.VOLATILE)
            .findFirst()
            .orElse(null);
    if (moving == null) {
      edits.add(source.edit(source.start(old), source.end(old), "final " + type));
    } else {
      edits.add(source.edit(source.start(moving), source.end(moving), "final"));
      edits.add(source.edit(source.start(old), source.end(old), type));
    }
    if (variable.getInitializer().isEmpty()) {
      edits.add(source.insert(source.end(variable), " = new " + type + "()"));
    } else {
      Expression value = variable.getInitializer().get();
      int start = source.start(value);
      int end = source.end(value);
      if (isZero(value)) {
        edits.add(source.edit(start, end, "new " + type + "()"));
      } else {
        edits.add(source.insert(start, "new " + type + "("));
        edits.add(source.insert(end, ")"));
      }
    }
    return edits;
  }

  /** The field gets a declaration of its own, its siblings keep theirs. */
  private TextEdit split(String type) throws Refusal {
    List<VariableDeclarator> all = declaration.getVariables();
    List<VariableDeclarator> others = all.stream().filter(v -> !Scopes.same(v, variable)).toList();
    boolean first = Scopes.same(all.get(0), variable);
    boolean last = Scopes.same(all.get(all.size() - 1), variable);
    checkSplit(all, first || last);

    String kept =
        declaration.getModifiers().stream()
            .filter(m -> m.getKeyword() != Modifier.Keyword.VOLATILE)
            .map(m -> source.text(m) + " ")
            .collect(Collectors.joining());
    String value = variable.getInitializer().filter(v -> !isZero(v)).map(source::text).orElse("");
    String own =
        kept
            + "final "
            + type
            + " "
            + variable.getNameAsString()
            + " = new "
            + type
            + "("
            + value
            + ");";
    int start = source.start(declaration);
    String common = source.text().substring(start, source.start(all.get(0)));
    String rest =
        common + others.stream().map(source::text).collect(Collectors.joining(", ")) + ";";
    String between = source.lines().ending(start) + source.lines().indent(start);
    String both = first ? own + between + rest : rest + between + own;
    return source.edit(start, source.end(declaration), both);
  }

  private void checkSplit(List<VariableDeclarator> all, boolean keepsOrder) throws Refusal {
    Set<String> names =
        all.stream().map(VariableDeclarator::getNameAsString).collect(Collectors.toSet());
    for (VariableDeclarator each : all) {
      if (each.getInitializer().isEmpty()) {
        continue;
      }
      Expression value = each.getInitializer().get();
      boolean refers =
          value.findFirst(SimpleName.class, n -> names.contains(n.getIdentifier())).isPresent();
      boolean calls =
          value.findFirst(MethodCallExpr.class).isPresent()
              || value.findFirst(ObjectCreationExpr.class).isPresent();
      if (refers || (calls && !keepsOrder)) {
        throw source.refusal(value, "the fields declared together depend on their order");
      }
    }
  }

  private static boolean isZero(Expression value) {
    String text = value.toString();
    return text.equals("0") || text.equals("0L") || text.equals("0l");
  }
}
