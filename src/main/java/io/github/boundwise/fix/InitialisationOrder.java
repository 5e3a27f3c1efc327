package io.github.boundwise.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.boundwise.fix.AtomicCounter.Doubts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number is 0 before its initialiser has run, an object is null. Finds code that would meet the
 * null: initialisers that come earlier, and what they call in the same file, by name.
 */
final class InitialisationOrder {

  /** Superclasses whose constructors call nothing that can be overridden. */
  private static final Set<String> QUIET =
      Set.of("Object", "Thread", "TimerTask", "RecursiveTask", "RecursiveAction");

  private final JavaSource source;
  private final VariableDeclarator variable;
  private final FieldDeclaration declaration;
  private final List<Expression> references;
  private final Set<String> usingMethods = new HashSet<>();
  private final Set<String> usingTypes = new HashSet<>();

  InitialisationOrder(
      JavaSource source,
      VariableDeclarator variable,
      FieldDeclaration declaration,
      List<Expression> references) {
    this.source = source;
    this.variable = variable;
    this.declaration = declaration;
    this.references = references;
  }

  void check(Doubts doubts) throws Refusal {
    while (grows()) {
      // until no further method or type is found to use the field
    }
    for (Node earlier : earlier()) {
      if (uses(earlier)) {
        throw source.refusal(
            earlier,
            "it runs before " + counter() + " is initialised and may use it while it is null");
      }
    }
    checkSuperclass(doubts);
  }

  private boolean grows() {
    int before = usingMethods.size() + usingTypes.size();
    source.unit().findAll(MethodDeclaration.class).stream()
        .filter(m -> !usingMethods.contains(m.getNameAsString()) && uses(m))
        .forEach(m -> usingMethods.add(m.getNameAsString()));
    for (TypeDeclaration<?> type : types()) {
      if (type.getMembers().stream().anyMatch(m -> runsOnCreation(m) && uses(m))) {
        usingTypes.add(type.getNameAsString());
      }
    }
    return usingMethods.size() + usingTypes.size() > before;
  }

  private List<TypeDeclaration<?>> types() {
    List<TypeDeclaration<?>> types = new ArrayList<>();
    source
        .unit()
        .walk(
            node -> {
              if (node instanceof TypeDeclaration<?> type) {
                types.add(type);
              }
            });
    return types;
  }

  private static boolean runsOnCreation(BodyDeclaration<?> member) {
    return member instanceof ConstructorDeclaration
        || (member instanceof InitializerDeclaration block && !block.isStatic())
        || (member instanceof FieldDeclaration field && !field.isStatic());
  }

  private boolean uses(Node node) {
    return references.stream().anyMatch(node::isAncestorOf)
        || node.findFirst(MethodCallExpr.class, c -> usingMethods.contains(c.getNameAsString()))
            .isPresent()
        || node.findFirst(MethodReferenceExpr.class, r -> usingMethods.contains(r.getIdentifier()))
            .isPresent()
        || node.findFirst(
                ObjectCreationExpr.class, c -> usingTypes.contains(c.getType().getNameAsString()))
            .isPresent();
  }

  /** The initialisers that run before the field's own. */
  private List<Node> earlier() {
    List<Node> earlier = new ArrayList<>();
    Node owner = declaration.getParentNode().orElseThrow();
    if (owner instanceof EnumDeclaration type && declaration.isStatic()) {
      earlier.addAll(type.getEntries());
    }
    for (Node member : owner.getChildNodes()) {
      boolean initialises =
          (member instanceof FieldDeclaration field && field.isStatic() == declaration.isStatic())
              || (member instanceof InitializerDeclaration block
                  && block.isStatic() == declaration.isStatic());
      if (initialises && source.start(member) < source.start(declaration)) {
        earlier.add(member);
      }
    }
    return earlier;
  }

  /** A superclass's constructor runs before all initialisers, and may call what is overridden. */
  private void checkSuperclass(Doubts doubts) throws Refusal {
    if (declaration.isStatic()
        || !(declaration.getParentNode().orElseThrow()
            instanceof ClassOrInterfaceDeclaration type)) {
      return;
    }
    for (ClassOrInterfaceType parent : type.getExtendedTypes()) {
      String name = parent.getNameAsString();
      Optional<TypeDeclaration<?>> here =
          types().stream().filter(t -> t.getNameAsString().equals(name)).findFirst();
      for (MethodDeclaration method : type.getMethods()) {
        boolean overriding = method.isAnnotationPresent("Override") && uses(method);
        if (overriding && here.isPresent() && callsOnCreation(here.get(), method)) {
          throw source.refusal(
              method.getName(),
              "the constructor of " + name + " calls this while " + counter() + " is still null");
        }
        if (overriding && here.isEmpty() && !QUIET.contains(name)) {
          doubts.add(
              "a constructor of " + name + " that calls an overridden method would meet null");
        }
      }
    }
  }

  private static boolean callsOnCreation(TypeDeclaration<?> type, MethodDeclaration method) {
    return type.getMembers().stream()
        .filter(InitialisationOrder::runsOnCreation)
        .anyMatch(
            m ->
                m.findFirst(
                        MethodCallExpr.class,
                        c -> c.getNameAsString().equals(method.getNameAsString()))
                    .isPresent());
  }

  private String counter() {
    return variable.getNameAsString();
  }
}
