package io.github.boundwise.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.FieldFacts;
import io.github.boundwise.facts.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The expressions of one file that name a field. What the facts say and what the source shows must
 * agree, else the field is left alone.
 */
final class FieldUses {

  /** An access, found again in the source by its range without blanks and outer parentheses. */
  private record Range(int start, int end) {}

  private final JavaSource source;
  private final FieldFacts field;
  private final List<Access> accesses;
  private final boolean complete;
  private final Set<Range> known = new HashSet<>();

  FieldUses(JavaSource source, FieldFacts field, List<Access> accesses, boolean complete) {
    this.source = source;
    this.field = field;
    this.accesses = accesses;
    this.complete = complete;
    accesses.forEach(access -> known.add(bare(access.span())));
  }

  /** Every name or qualified name of the field, in source order. */
  List<Expression> references() throws Refusal {
    List<Expression> references = new ArrayList<>();
    Set<Range> seen = new HashSet<>();
    for (Expression candidate : candidates()) {
      if (isOurs(candidate)) {
        references.add(candidate);
        seen.add(range(candidate));
        writeTo(candidate).ifPresent(write -> seen.add(range(write)));
      }
    }
    for (Access access : accesses) {
      boolean declares = field.declaration().contains(access.span());
      if (!declares && !seen.contains(bare(access.span()))) {
        throw new Refusal(access.span(), "the use here is not written as a plain name");
      }
    }
    return references;
  }

  private List<Expression> candidates() {
    String name = field.id().name();
    return source.unit().findAll(Expression.class).stream()
        .filter(
            e ->
                (e instanceof NameExpr n && n.getNameAsString().equals(name))
                    || (e instanceof FieldAccessExpr f && f.getNameAsString().equals(name)))
        .toList();
  }

  private boolean isOurs(Expression candidate) throws Refusal {
    Optional<Node> declaration =
        candidate instanceof NameExpr name ? Scopes.declaration(name) : Optional.empty();
    boolean declaredHere = declaration.filter(this::isField).isPresent();
    boolean told =
        known.contains(range(candidate))
            || writeTo(candidate).filter(write -> known.contains(range(write))).isPresent();
    boolean inUpdate = updateAround(candidate).isPresent();
    if (declaration.isPresent()) {
      if (declaredHere ? told || inUpdate : !told) {
        return declaredHere;
      }
    } else if (told || updateAround(candidate).filter(w -> sameTarget(w, candidate)).isPresent()) {
      return true;
    } else if (complete && !inUpdate) {
      return false;
    }
    throw source.refusal(candidate, "it cannot be told whether the name here means the field");
  }

  /** The assignment or step that writes to the reference. */
  private static Optional<Node> writeTo(Expression reference) {
    Node target = reference;
    Node parent = reference.getParentNode().orElseThrow();
    while (parent instanceof EnclosedExpr) {
      target = parent;
      parent = parent.getParentNode().orElseThrow();
    }
    boolean writes =
        (parent instanceof AssignExpr assign && Scopes.same(assign.getTarget(), target))
            || (parent instanceof UnaryExpr step && Scopes.isStep(step));
    return writes ? Optional.of(parent) : Optional.empty();
  }

  /** The known assignment whose value holds the reference: its reads may not be told one by one. */
  private Optional<AssignExpr> updateAround(Expression reference) {
    Optional<AssignExpr> around = Scopes.around(reference, AssignExpr.class);
    while (around.isPresent() && !known.contains(range(around.get()))) {
      around = Scopes.around(around.get(), AssignExpr.class);
    }
    return around;
  }

  private static boolean sameTarget(AssignExpr write, Expression reference) {
    String target = write.getTarget().toString().replace("this.", "");
    return target.equals(reference.toString().replace("this.", ""));
  }

  private boolean isField(Node declaration) {
    return declaration instanceof VariableDeclarator variable
        && source.file().equals(field.span().file())
        && source.start(variable.getName()) == field.span().start();
  }

  private Range range(Node node) {
    return new Range(source.start(node), source.end(node));
  }

  private Range bare(Span span) {
    String text = source.text();
    int start = span.start();
    int end = Math.min(span.end(), text.length());
    while (start < end
        && text.charAt(start) == '('
        && text.charAt(end - 1) == ')'
        && isEnclosed(start, end)) {
      start++;
      end--;
      while (start < end && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
    }
    return new Range(start, end);
  }

  private boolean isEnclosed(int start, int end) {
    return source
        .unit()
        .findFirst(EnclosedExpr.class, e -> source.start(e) == start && source.end(e) == end)
        .isPresent();
  }
}
