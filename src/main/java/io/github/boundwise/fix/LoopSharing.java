package io.github.boundwise.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables that all rounds of a loop share, and what the body visibly does with them. */
final class LoopSharing {

  /** Documented as for one thread at a time; any use of a shared one stands in the way. */
  private static final Set<String> ONE_THREAD =
      Set.of(
          "Connection",
          "Statement",
          "PreparedStatement",
          "CallableStatement",
          "ResultSet",
          "EntityManager",
          "Session",
          "Socket",
          "InputStream",
          "OutputStream",
          "Reader",
          "Writer",
          "BufferedReader",
          "BufferedWriter",
          "DataInputStream",
          "DataOutputStream",
          "ObjectInputStream",
          "ObjectOutputStream",
          "InputStreamReader",
          "OutputStreamWriter",
          "FileInputStream",
          "FileOutputStream",
          "FileReader",
          "FileWriter",
          "BufferedInputStream",
          "BufferedOutputStream",
          "RandomAccessFile",
          "Scanner",
          "Iterator",
          "ListIterator",
          "Matcher",
          "SimpleDateFormat",
          "DateFormat",
          "NumberFormat",
          "DecimalFormat",
          "MessageDigest",
          "Cipher",
          "Mac",
          "StringBuilder",
          "StringJoiner",
          "ByteBuffer");

  /** May be read by several threads, not changed. */
  private static final Set<String> UNSYNCHRONISED =
      Set.of(
          "Collection",
          "List",
          "Set",
          "Map",
          "Queue",
          "Deque",
          "SortedMap",
          "SortedSet",
          "NavigableMap",
          "NavigableSet",
          "ArrayList",
          "LinkedList",
          "HashMap",
          "LinkedHashMap",
          "TreeMap",
          "HashSet",
          "LinkedHashSet",
          "TreeSet",
          "ArrayDeque",
          "PriorityQueue",
          "EnumMap",
          "EnumSet",
          "BitSet",
          "IdentityHashMap",
          "WeakHashMap");

  private static final Set<String> CHANGES =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "put",
          "putAll",
          "putIfAbsent",
          "compute",
          "computeIfAbsent",
          "computeIfPresent",
          "merge",
          "remove",
          "removeAll",
          "removeIf",
          "retainAll",
          "removeFirst",
          "removeLast",
          "clear",
          "push",
          "pop",
          "poll",
          "pollFirst",
          "pollLast",
          "offer",
          "set",
          "sort",
          "replaceAll",
          "flip");

  private final JavaSource source;
  private final ForEachStmt loop;
  private final @Nullable MethodCallExpr results;

  LoopSharing(JavaSource source, ForEachStmt loop, @Nullable MethodCallExpr results) {
    this.source = source;
    this.loop = loop;
    this.results = results;
  }

  void check() throws Refusal {
    for (NameExpr name : loop.getBody().findAll(NameExpr.class)) {
      checkVariable(name);
    }
    for (FieldAccessExpr access : loop.getBody().findAll(FieldAccessExpr.class)) {
      checkVariable(access);
    }
    for (MethodCallExpr call : loop.getBody().findAll(MethodCallExpr.class)) {
      checkReceiver(call);
      if (results == null) {
        checkArguments(call);
      }
    }
  }

  private void checkVariable(Expression use) throws Refusal {
    Optional<Node> shared = shared(use);
    if (shared.isEmpty() || isResults(use)) {
      return;
    }
    Node declaration = shared.get();
    if (results != null
        && results
            .getScope()
            .flatMap(LoopShape::variable)
            .filter(d -> Scopes.same(d, declaration))
            .isPresent()) {
      throw source.refusal(use, "the body also reads " + use + ", to which earlier rounds add");
    }
    String type = type(declaration);
    if (ONE_THREAD.contains(type)) {
      throw source.refusal(use, use + " is a " + type + ", which one thread at a time may use");
    }
    if (!Scopes.isField(declaration) && !Scopes.effectivelyFinal(declaration)) {
      throw source.refusal(use, use + " is assigned more than once, so a task cannot use it");
    }
  }

  /** A call that changes what it is called on, on a collection of all rounds or on who knows. */
  private void checkReceiver(MethodCallExpr call) throws Refusal {
    Expression receiver = call.getScope().orElse(call);
    if (!CHANGES.contains(call.getNameAsString()) || isResults(receiver)) {
      return;
    }
    Optional<Node> variable = LoopShape.variable(receiver);
    String type = shared(receiver).map(LoopSharing::type).orElse("");
    boolean unknown = variable.isEmpty() && isSharedPath(receiver);
    boolean untyped = shared(receiver).isPresent() && type.isEmpty();
    if (unknown || untyped || UNSYNCHRONISED.contains(type)) {
      throw source.refusal(receiver, "the body changes " + receiver + ", which the rounds share");
    }
  }

  /** {@code name}, {@code this.name} or {@code a.name} that does not start at the round's own. */
  private boolean isSharedPath(Expression receiver) {
    Expression root = receiver;
    while (root instanceof FieldAccessExpr access) {
      root = access.getScope();
    }
    if (!(root instanceof NameExpr name)) {
      return root.isThisExpr() || root.isSuperExpr();
    }
    boolean type = Character.isUpperCase(name.getNameAsString().charAt(0));
    boolean own = Scopes.declaration(name).filter(loop::isAncestorOf).isPresent();
    return !own && !(type && Scopes.same(root, receiver));
  }

  /** What a body without a result does may be to fill a collection that it hands on. */
  private void checkArguments(MethodCallExpr call) throws Refusal {
    for (Expression argument : call.getArguments()) {
      if (UNSYNCHRONISED.contains(shared(argument).map(LoopSharing::type).orElse(""))) {
        throw source.refusal(
            argument, call.getName() + " may change " + argument + ", which the rounds share");
      }
    }
  }

  /** The variable declared outside the loop that an expression names. */
  private Optional<Node> shared(Expression use) {
    return LoopShape.variable(use).filter(d -> !loop.isAncestorOf(d));
  }

  private boolean isResults(Expression use) {
    return results != null && results.getScope().filter(s -> Scopes.same(s, use)).isPresent();
  }

  /** The simple name of the declared type; empty where it is not written. */
  private static String type(Node declaration) {
    return Scopes.type(declaration).map(LoopSharing::simpleName).orElse("");
  }

  private static String simpleName(Type type) {
    return type instanceof ClassOrInterfaceType named ? named.getNameAsString() : type.asString();
  }
}
