package io.github.boundwise.knowledge;

import io.github.boundwise.knowledge.Model.Creates;
import io.github.boundwise.knowledge.Model.Joins;
import io.github.boundwise.knowledge.Model.Returns;
import io.github.boundwise.knowledge.Model.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds what a model says of a method's arguments, receiver and result against its signature. */
record LineCheck(ClassFiles classes, Model model, ClassHeader.Method method) {

  private static final String MISSING = "(no such argument)";
  private static final Set<String> NO_OBJECT =
      Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "void", MISSING);
  private static final Set<String> NO_TASK = Set.of("java.lang.Object", "java.lang.String");

  private static final Pattern CARRIER = Pattern.compile("(unmount|pin|compensate|short)\\b");

  Stream<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    for (Runs runs : model.runs()) {
      if (runs.arg() != Runs.RECEIVER && !isTask(param(runs.arg()))) {
        mistakes.add("argument " + runs.arg() + " is no function");
      }
      if (runs.executorArg() >= 0
          && !isA(param(runs.executorArg()), "java.util.concurrent.Executor")) {
        mistakes.add("argument " + runs.executorArg() + " is no executor");
      }
    }
    Creates creates = model.creates();
    if (creates != null) {
      if (creates.sizeArg() >= 0 && !param(creates.sizeArg()).equals("int")) {
        mistakes.add("argument " + creates.sizeArg() + " is no size");
      }
      if (creates.factoryArg() >= 0
          && !isA(param(creates.factoryArg()), "java.util.concurrent.ThreadFactory")) {
        mistakes.add("argument " + creates.factoryArg() + " is no thread factory");
      }
    }
    if (needsReceiver() && method.modifiers().contains("static")) {
      mistakes.add("a static method has no receiver");
    }
    if (!resultFits()) {
      mistakes.add("a result of type " + method.returnType() + " is not " + model.returns());
    }
    if (model.carrier() != null && model.waits().kind().isEmpty()) {
      mistakes.add("a carrier is told but no wait");
    }
    if (model.carrier() != null && !CARRIER.matcher(model.carrier()).lookingAt()) {
      mistakes.add("'" + model.carrier() + "' is nothing that a carrier does");
    }
    return mistakes.stream().map(mistake -> mistake + ": " + model.name() + method.params());
  }

  private static boolean isTask(String type) {
    return !NO_OBJECT.contains(type) && !NO_TASK.contains(type);
  }

  private String param(int index) {
    return index < method.params().size() ? method.params().get(index) : MISSING;
  }

  private boolean needsReceiver() {
    return model.starts()
        || model.lock() != null
        || model.container() != null
        || model.returns() == Returns.SELF
        || model.joins() == Joins.RECEIVER
        || model.joins() == Joins.SUBMITTED
        || model.runs().stream().anyMatch(runs -> runs.arg() == Runs.RECEIVER);
  }

  private boolean resultFits() {
    return switch (model.returns()) {
      case PLAIN -> true;
      case STREAM, PARALLEL_STREAM -> isA(method.returnType(), "java.util.stream.BaseStream");
      case EXCLUSIVE_LOCK, SHARED_LOCK ->
          isA(method.returnType(), "java.util.concurrent.locks.Lock");
      case FUTURE, SELF, THREAD_SAFE -> !NO_OBJECT.contains(method.returnType());
    };
  }

  private boolean isA(String type, String wanted) {
    return type.equals(wanted)
        || classes.supertypes(type).stream().anyMatch(supertype -> isA(supertype, wanted));
  }
}
