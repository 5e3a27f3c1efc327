package io.github.boundwise.knowledge;

/** How work is put on threads. The names are part of the JSON report. */
public enum ConcurrencyModel {
  SEQUENTIAL("one after another"),
  PLATFORM_THREADS("a platform thread each"),
  BOUNDED_POOL("a bounded pool of platform threads"),
  CPU_POOL("a pool as large as the number of cores"),
  FORK_JOIN("a fork/join pool"),
  PARALLEL_STREAM("a parallel stream on the common pool"),
  VIRTUAL_THREADS("a virtual thread each"),
  STRUCTURED_SCOPE("a structured scope of virtual threads"),
  ASYNC("asynchronous stages"),
  EVENT_LOOP("an event loop"),
  WORKER_PROCESSES("worker processes");

  private final String words;

  ConcurrencyModel(String words) {
    this.words = words;
  }

  /** For people, fits after "runs on". */
  public String words() {
    return words;
  }
}
