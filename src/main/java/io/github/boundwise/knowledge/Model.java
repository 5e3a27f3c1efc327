package io.github.boundwise.knowledge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one library method; one line of {@code rules/models/*.yaml}.
 *
 * @param type binary name of the declaring type; the line also holds for subtypes and overrides
 * @param name method name, {@code <init>} a constructor
 * @param params erased parameter types, absent when the line holds for all overloads
 * @param waits what a call waits for
 * @param cpu cost class such as {@code O(n log n)} where a call is CPU-heavy, else absent
 * @param runs what it does with functional arguments
 * @param starts whether it starts the thread or task that is its receiver
 * @param joins whose end a call waits for
 * @param returns what kind of value it gives, where that matters to the analysis
 * @param container what it does to the receiver seen as a container, absent for other methods
 * @param lock what it does to the receiver seen as a lock, absent for other methods
 * @param creates the concurrency model of the executor or thread it makes, else absent
 * @param timeoutArg index of the argument that bounds the wait, so that 0 there does not wait; -1
 *     where there is none
 * @param opens what using the stream that it gives waits for, where getting it does not wait; else
 *     absent
 * @param carrier what a wait does to a virtual thread's carrier, as in the research table; for
 *     people
 * @param source where the fact comes from
 */
public record Model(
    String type,
    String name,
    @Nullable List<String> params,
    Wait waits,
    @Nullable String cpu,
    List<Runs> runs,
    boolean starts,
    Joins joins,
    Returns returns,
    @Nullable Container container,
    @Nullable Lock lock,
    @Nullable Creates creates,
    int timeoutArg,
    @Nullable WaitKind opens,
    @Nullable String carrier,
    String source) {

  public Model {
    runs = List.copyOf(runs);
  }

  /**
   * What a call waits for.
   *
   * @param kind absent when it does not wait, or when it depends on the source
   * @param dependsOnSource true for streams: memory does not wait, a file or socket does
   */
  public record Wait(Optional<WaitKind> kind, boolean dependsOnSource) {
    public static final Wait NONE = new Wait(Optional.empty(), false);
    public static final Wait SOURCE = new Wait(Optional.empty(), true);
  }

  /**
   * A functional argument, and where its body runs.
   *
   * @param arg index of the argument, from 0; {@link #RECEIVER} when the receiver itself is the
   *     task
   * @param on where it runs
   * @param many whether one call may run it several times at once
   * @param periodic whether it goes on running it, one run after another
   * @param executorArg index of the executor argument that decides where it runs, or -1
   */
  public record Runs(int arg, On on, boolean many, boolean periodic, int executorArg) {
    public static final int RECEIVER = -1;
  }

  /** Where a functional argument's body runs. */
  public enum On {
    /** In the caller, before the call returns: {@code forEach}, {@code computeIfAbsent}. */
    INLINE,
    /** In the caller when a terminal operation is called: {@code Stream.map}. */
    PIPELINE,
    /** Before the call returns, one element after another also when the pipeline is parallel. */
    ORDERED,
    /** On a thread of the receiver or of the executor argument. */
    EXECUTOR,
    COMMON_POOL,
    PLATFORM_THREAD,
    VIRTUAL_THREAD,
    /** On the single thread of a timer. */
    TIMER,
    EVENT_LOOP,
    /** In the thread that completes a future, or in the caller. */
    COMPLETING_THREAD,
    /** Kept and run later by someone else, not known when. */
    DEFERRED;

    /** Whether the body runs on another thread than the caller's. */
    public boolean elsewhere() {
      return this != INLINE && this != PIPELINE && this != ORDERED && this != DEFERRED;
    }
  }

  /** Whose end a call waits for. */
  public enum Joins {
    NOBODY,
    /** The thread or future that is the receiver. */
    RECEIVER,
    /** All tasks given to the receiver before: {@code close}, {@code awaitTermination}. */
    SUBMITTED,
    /** The tasks given in this very call: {@code invokeAll}. */
    OWN
  }

  /** What kind of value a method gives. */
  public enum Returns {
    PLAIN,
    /** A handle on a task; joining it waits for the task's body. */
    FUTURE,
    /** The receiver, as builders and stream stages do. */
    SELF,
    /** A lazy sequence whose work is done by its terminal operation. */
    STREAM,
    /** A lazy sequence whose elements are processed by several threads. */
    PARALLEL_STREAM,
    /** A view of the receiver that locks it exclusively: {@code ReadWriteLock.writeLock()}. */
    EXCLUSIVE_LOCK,
    /** A view of the receiver that locks it shared: {@code ReadWriteLock.readLock()}. */
    SHARED_LOCK,
    /** An object that threads may share: {@code Collections.synchronizedMap}, {@code List.of}. */
    THREAD_SAFE
  }

  /** What a method does to the container it is called on. */
  public enum Container {
    READ,
    WRITE,
    /** Reads and writes in one call: {@code merge}, {@code computeIfAbsent}. */
    UPDATE
  }

  /** What a method does to the lock it is called on. */
  public enum Lock {
    ACQUIRE,
    ACQUIRE_SHARED,
    TRY,
    RELEASE
  }

  /**
   * An executor or thread that is made.
   *
   * @param sizeArg index of the argument that bounds its threads, or -1
   * @param size the fixed bound, or 0 when {@code sizeArg} tells or there is none
   * @param factoryArg index of the thread factory whose own {@code creates} line says what the
   *     threads are, where it can be told, or -1
   */
  public record Creates(ConcurrencyModel model, int sizeArg, int size, int factoryArg) {}

  /** A method that is known to do no harm: short, without waiting, running nothing it is given. */
  static Model harmless(String type, String name, String source) {
    return new Model(
        type,
        name,
        null,
        Wait.NONE,
        null,
        List.of(),
        false,
        Joins.NOBODY,
        Returns.PLAIN,
        null,
        null,
        null,
        -1,
        null,
        null,
        source);
  }
}
