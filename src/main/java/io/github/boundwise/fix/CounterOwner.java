package io.github.boundwise.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The class around a counter: who can see the field, and who looks at it without naming it. */
final class CounterOwner {

  /** Annotations whose processor or framework reads or generates from the fields of the class. */
  private static final Set<String> FIELD_READERS =
      Set.of(
          "Entity",
          "Embeddable",
          "MappedSuperclass",
          "Document",
          "Data",
          "Value",
          "Getter",
          "Setter",
          "Builder",
          "ToString",
          "EqualsAndHashCode",
          "AllArgsConstructor",
          "XmlRootElement",
          "XmlType",
          "XmlAccessorType",
          "JsonAutoDetect",
          "JsonSerialize",
          "JsonDeserialize",
          "ConfigurationProperties",
          "Generated");

  /** Annotations that do not care about fields. */
  private static final Set<String> HARMLESS =
      Set.of(
          "Deprecated",
          "SuppressWarnings",
          "ThreadSafe",
          "NotThreadSafe",
          "NullMarked",
          "Component",
          "Service",
          "Repository",
          "Controller",
          "RestController",
          "Configuration",
          "Singleton",
          "ApplicationScoped",
          "Named",
          "WebServlet",
          "SpringBootApplication");

  private static final Set<String> LOOKUPS =
      Set.of(
          "getField",
          "getDeclaredField",
          "newUpdater",
          "findVarHandle",
          "findStaticVarHandle",
          "findGetter",
          "findSetter",
          "findStaticGetter",
          "findStaticSetter",
          "objectFieldOffset");

  private final JavaSource source;
  private final VariableDeclarator variable;
  private final FieldDeclaration declaration;
  private final List<String> doubts = new ArrayList<>();
  private String visibility = "";

  CounterOwner(JavaSource source, VariableDeclarator variable, FieldDeclaration declaration) {
    this.source = source;
    this.variable = variable;
    this.declaration = declaration;
  }

  List<String> doubts() {
    return doubts;
  }

  String visibility() {
    return visibility;
  }

  void check(boolean serializable) throws Refusal {
    checkVisibility();
    checkAnnotations();
    checkReflection();
    if (!declaration.isStatic()) {
      checkState(serializable);
    }
  }

  private void checkVisibility() throws Refusal {
    String name = variable.getNameAsString();
    if (declaration.isPrivate() || isEnclosedPrivately()) {
      visibility = name + " can only be seen in this file";
      return;
    }
    boolean exported = declaration.isPublic() || declaration.isProtected();
    boolean typesExported = owners().stream().allMatch(t -> t.isPublic() || t.isProtected());
    if (exported && typesExported) {
      throw source.refusal(
          variable,
          "it is "
              + declaration.getAccessSpecifier().asString()
              + ": code that is not scanned may use it");
    }
    visibility = name + " can be seen in its package";
    doubts.add("code of the same package that is not scanned, such as tests, may use " + name);
  }

  private boolean isEnclosedPrivately() {
    for (Node at = declaration; ; at = at.getParentNode().orElseThrow()) {
      boolean hidden =
          (at instanceof TypeDeclaration<?> type && type.isPrivate())
              || at instanceof LocalClassDeclarationStmt
              || at instanceof ObjectCreationExpr;
      if (hidden || at.getParentNode().isEmpty()) {
        return hidden;
      }
    }
  }

  private List<TypeDeclaration<?>> owners() {
    List<TypeDeclaration<?>> owners = new ArrayList<>();
    Optional<Node> at = declaration.getParentNode();
    while (at.isPresent()) {
      if (at.get() instanceof TypeDeclaration<?> type) {
        owners.add(type);
      }
      at = at.get().getParentNode();
    }
    return owners;
  }

  private void checkAnnotations() throws Refusal {
    for (TypeDeclaration<?> type : owners()) {
      for (AnnotationExpr annotation : type.getAnnotations()) {
        String name = annotation.getName().getIdentifier();
        if (FIELD_READERS.contains(name)) {
          throw source.refusal(
              annotation, "@" + name + " on the class makes the field's type visible to others");
        }
        if (!HARMLESS.contains(name)) {
          doubts.add("@" + name + " on the class may make someone read the field");
        }
      }
    }
  }

  private void checkReflection() throws Refusal {
    for (StringLiteralExpr text : source.unit().findAll(StringLiteralExpr.class)) {
      boolean lookedUp =
          text.asString().equals(variable.getNameAsString())
              && text.getParentNode()
                  .filter(
                      p ->
                          p instanceof MethodCallExpr call
                              && LOOKUPS.contains(call.getNameAsString()))
                  .isPresent();
      if (lookedUp) {
        throw source.refusal(text, "the field is looked up by its name here");
      }
    }
  }

  private void checkState(boolean serializable) throws Refusal {
    ClassOrInterfaceDeclaration type =
        declaration.getParentNode().orElseThrow() instanceof ClassOrInterfaceDeclaration c
            ? c
            : null;
    if (serializable
        || (type != null && implementsOne(type, Set.of("Serializable", "Externalizable")))) {
      throw source.refusal(
          variable,
          declaration.isTransient()
              ? "the class is serialisable, and a transient AtomicInteger would be null after reading"
              : "the class is serialisable, and its serialised form would change");
    }
    if (type == null) {
      return;
    }
    boolean cloned =
        implementsOne(type, Set.of("Cloneable"))
            || type.getMethods().stream().anyMatch(CounterOwner::isClone);
    if (cloned) {
      throw source.refusal(variable, "the class can be cloned, and clones would share the counter");
    }
  }

  private static boolean isClone(MethodDeclaration method) {
    return method.getNameAsString().equals("clone") && method.getParameters().isEmpty();
  }

  private static boolean implementsOne(ClassOrInterfaceDeclaration type, Set<String> names) {
    return type.getImplementedTypes().stream()
        .map(ClassOrInterfaceType::getNameAsString)
        .anyMatch(names::contains);
  }
}
