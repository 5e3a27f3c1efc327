package io.github.boundwise.program;

import io.github.boundwise.facts.FieldFacts;
import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.FileFacts;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.TypeFacts;
import io.github.boundwise.knowledge.ClassFiles;
import io.github.boundwise.knowledge.Knowledge;
import io.github.boundwise.knowledge.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The linked program, as rules see it. Everything is worked out when it is linked. */
public final class Program {

  private final List<FileFacts> files;
  private final int release;
  private final Types types;
  private final Calls calls;
  private final Origins origins;
  private final List<Root> roots;
  private final List<Race> races;
  private final List<SequentialLoop> sequentialLoops;
  private final List<Site> sites;
  private final Map<MethodId, Verdict> verdicts = new LinkedHashMap<>();

  private Program(List<FileFacts> files, Knowledge knowledge, ClassFiles library, int release) {
    this.files = List.copyOf(files);
    this.release = release;
    this.types = new Types(files, library);
    this.calls = new Calls(types, knowledge);
    this.origins = new Origins(calls);
    Functions functions = new Functions(calls, origins);
    Pipelines pipelines = new Pipelines(calls);
    Repetition repetition = new Repetition(calls, functions);
    this.roots = new Spawns(calls, origins, functions, pipelines, repetition).roots();
    Workloads workloads =
        new Workloads(calls, origins, functions, pipelines, new Tasks(calls, origins, roots));
    types.methods().forEach(method -> verdicts.put(method.id(), workloads.verdict(method)));
    Places places = new Places(calls, origins);
    Sharing sharing = new Sharing(calls, origins, repetition);
    Elements elements = new Elements(calls, origins, sharing);
    this.races = new SharedState(calls, places, pipelines, sharing, elements, roots).races();
    this.sequentialLoops = new SequentialLoops(calls, workloads::verdict).all();
    this.sites =
        new Sites(calls, origins, pipelines, roots, workloads::verdict, release)
            .all(sequentialLoops);
  }

  /**
   * Links the files and computes all summaries.
   *
   * @param library the system library and class path that the code was resolved against
   * @param release the Java release the code is written for
   */
  public static Program link(
      List<FileFacts> files, Knowledge knowledge, ClassFiles library, int release) {
    return new Program(files, knowledge, library, release);
  }

  public List<FileFacts> files() {
    return files;
  }

  public int release() {
    return release;
  }

  /** All scanned methods, lambdas and initialisers, in the order of their files. */
  public Iterable<MethodFacts> methods() {
    return types.methods();
  }

  public Optional<MethodFacts> method(MethodId id) {
    return types.method(id);
  }

  public Optional<TypeFacts> type(String name) {
    return types.source(name);
  }

  public Optional<FieldFacts> field(FieldId id) {
    return types.field(id);
  }

  /** Whether a type is or inherits from another, through sources and libraries. */
  public boolean isSubtype(String type, String ancestor) {
    return types.isSubtype(type, ancestor);
  }

  /** What the models say of a called method. */
  public Optional<Model> model(CallSite site) {
    return calls.model(site);
  }

  /** The scanned bodies that a call may run. */
  public Set<MethodFacts> targets(CallSite site) {
    return calls.targets(site);
  }

  /** Whether threads may share objects of a type, where it is known. */
  public Optional<Boolean> threadSafe(String type) {
    return calls.threadSafe(type);
  }

  /**
   * The types of the objects that a container or client may be: those it is made as, or its
   * declared type where that is not known.
   */
  public Set<String> madeTypes(CallSite use) {
    var receiver = use.call().receiver();
    if (receiver == null) {
      return Set.of();
    }
    return origins.of(use.in(), receiver).stream()
        .map(
            origin ->
                origin
                    .call()
                    .map(
                        site ->
                            calls
                                    .model(site)
                                    .filter(m -> m.returns() == Model.Returns.THREAD_SAFE)
                                    .isPresent()
                                ? ""
                                : site.call().returnType())
                    .orElse(use.call().receiverType()))
        .collect(Collectors.toSet());
  }

  /** What a method of the scanned code does with its time. */
  public Verdict verdict(MethodId id) {
    Verdict verdict = verdicts.get(id);
    if (verdict == null) {
      throw new IllegalArgumentException("no scanned method " + id);
    }
    return verdict;
  }

  /** Every place where work is put on a concurrency model, by position. */
  public List<Site> sites() {
    return sites;
  }

  public List<Root> roots() {
    return roots;
  }

  /** The places that two threads touch at the same time, one of them writing, unlocked. */
  public List<Race> races() {
    return races;
  }

  /** The loops whose rounds wait one after another without need. */
  public List<SequentialLoop> sequentialLoops() {
    return sequentialLoops;
  }
}
