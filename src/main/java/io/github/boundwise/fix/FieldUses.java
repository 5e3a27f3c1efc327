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
      List<Range> covering = covering(candidate).stream().filter(known::contains).toList();
      if (isOurs(candidate, !covering.isEmpty())) {
        references.add(candidate);
        seen.addAll(covering);
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

  private boolean isOurs(Expression candidate, boolean known) throws Refusal {
    Optional<Node> declaration =
        candidate instanceof NameExpr name ? Scopes.declaration(name) : Optional.empty();
    boolean declaredHere = declaration.filter(this::isField).isPresent();
    if (known && (declaredHere || declaration.isEmpty())) {
      return true;
    }
    if (declaredHere || known || (declaration.isEmpty() && !complete)) {
      throw source.refusal(candidate, "it cannot be told whether the name here means the field");
    }
    return false;
  }

  private boolean isField(Node declaration) {
    return declaration instanceof VariableDeclarator variable
        && source.file().equals(field.span().file())
        && source.start(variable.getName()) == field.span().start();
  }

  /** The ranges under which facts may know the reference: itself, and the writes around it. */
  private List<Range> covering(Expression reference) {
    List<Range> ranges = new ArrayList<>();
    ranges.add(new Range(source.start(reference), source.end(reference)));
    for (Node at = reference; at instanceof Expression; at = at.getParentNode().orElse(null)) {
      boolean writes =
          at instanceof AssignExpr || (at instanceof UnaryExpr step && Scopes.isStep(step));
      if (writes) {
        ranges.add(new Range(source.start(at), source.end(at)));
      }
    }
    return ranges;
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
