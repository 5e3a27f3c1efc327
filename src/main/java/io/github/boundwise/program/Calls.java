package io.github.boundwise.program;

import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.TypeFacts;
import io.github.boundwise.facts.Value;
import io.github.boundwise.knowledge.Knowledge;
import io.github.boundwise.knowledge.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The call graph: which scanned bodies a call can run, which model describes it, and who calls. */
final class Calls {

  private static final String THREAD = "java.lang.Thread";

  private final Types types;
  private final Knowledge knowledge;
  private final Map<MethodId, Optional<Model>> models = new HashMap<>();
  private final Map<CallSite, Set<MethodFacts>> targets = new HashMap<>();
  private final Map<MethodId, List<CallSite>> callers = new HashMap<>();

  Calls(Types types, Knowledge knowledge) {
    this.types = types;
    this.knowledge = knowledge;
    for (MethodFacts method : types.methods()) {
      for (CallSite site : sites(method)) {
        for (MethodFacts target : targets(site)) {
          callers.computeIfAbsent(target.id(), id -> new ArrayList<>()).add(site);
        }
      }
    }
  }

  /** The calls of a body, in order. */
  static List<CallSite> sites(MethodFacts method) {
    List<CallSite> sites = new ArrayList<>();
    for (int i = 0; i < method.facts().size(); i++) {
      if (method.facts().get(i) instanceof Call) {
        sites.add(new CallSite(method, i));
      }
    }
    return sites;
  }

  /** The scanned bodies that the call itself may run; functions handed to it are not among them. */
  Set<MethodFacts> targets(CallSite site) {
    Set<MethodFacts> known = targets.get(site);
    if (known == null) {
      known = findTargets(site);
      targets.put(site, known);
    }
    return known;
  }

  private Set<MethodFacts> findTargets(CallSite site) {
    Call call = site.call();
    Set<MethodFacts> found = new LinkedHashSet<>();
    String type = receiverType(site);
    if (call.dispatch() == Call.Dispatch.EXACT) {
      types.method(call.target()).ifPresent(found::add);
      if (found.isEmpty() && !call.isConstructor()) {
        types.implementation(call.target().type(), call.target()).ifPresent(found::add);
      }
      found.removeIf(method -> method.kind() == MethodFacts.Kind.NO_BODY);
      return found;
    }
    types.implementation(type, call.target()).ifPresent(found::add);
    if (types.source(type).isPresent() && !isExactlyOf(site, type)) {
      for (String subtype : types.descendants(type)) {
        types.implementation(subtype, call.target()).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The most precise type known of the receiver: that of the object made, else the declared. */
  private String receiverType(CallSite site) {
    return madeType(site).orElse(site.call().receiverType());
  }

  private boolean isExactlyOf(CallSite site, String type) {
    return madeType(site).filter(type::equals).isPresent();
  }

  /** The type of the object a local variable was set to, where one constructor call says it. */
  private static Optional<String> madeType(CallSite site) {
    return site.call().receiver() instanceof Value.At at && at.path().fields().isEmpty()
        ? Locals.only(site.in(), at.path())
            .filter(value -> value instanceof Value.At)
            .map(value -> ((Value.At) value).path())
            .filter(path -> path.root() instanceof Path.Result && path.fields().isEmpty())
            .map(path -> (Call) site.in().facts().get(((Path.Result) path.root()).call()))
            .filter(Call::isConstructor)
            .map(Call::returnType)
        : Optional.empty();
  }

  /** What the models say of the called method, looked up on the receiver's type first. */
  Optional<Model> model(CallSite site) {
    Call call = site.call();
    if (types.method(call.target()).filter(m -> m.kind() != MethodFacts.Kind.NO_BODY).isPresent()
        && !isThreadStart(call)) {
      return Optional.empty();
    }
    MethodId onReceiver =
        call.isConstructor() || call.receiverType().equals(MethodId.UNKNOWN_TYPE)
            ? call.target()
            : new MethodId(call.receiverType(), call.target().name(), call.target().params());
    return models.computeIfAbsent(onReceiver, id -> knowledge.find(id, types::supertypes));
  }

  private boolean isThreadStart(Call call) {
    return types.isSubtype(call.target().type(), THREAD);
  }

  Optional<Model> model(MethodId id) {
    return models.computeIfAbsent(id, m -> knowledge.find(m, types::supertypes));
  }

  /** Whether threads may share objects of a type, where it is known. */
  Optional<Boolean> threadSafe(String type) {
    return knowledge.threadSafe(type, types::supertypes);
  }

  /** The call sites that may run a body, in the order of their files. */
  List<CallSite> callers(MethodId id) {
    return callers.getOrDefault(id, List.of());
  }

  Types types() {
    return types;
  }

  /** The scanned types whose objects are made somewhere or have subtypes that are. */
  boolean isAbstract(String type) {
    return types
        .source(type)
        .filter(t -> t.kind() == TypeFacts.Kind.INTERFACE || t.modifiers().contains("abstract"))
        .isPresent();
  }
}
