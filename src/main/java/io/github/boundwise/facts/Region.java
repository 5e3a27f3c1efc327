package io.github.boundwise.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A nested part of a method body that gives what happens inside it a meaning. */
public sealed interface Region {

  /** The index of "no region": the body itself. */
  int NONE = -1;

  /** Index of the region around this one in {@link MethodFacts#regions()}, or {@link #NONE}. */
  int parent();

  Span span();

  /**
   * A loop statement.
   *
   * @param bound what ends it
   * @param limit what the loop counts to or walks over, where one expression says it
   * @param trips number of rounds where it is constant, else -1
   * @param text the header as written, shortened, for people
   */
  record Loop(
      int parent, Span span, Kind kind, Bound bound, @Nullable Value limit, long trips, String text)
      implements Region {

    /** The statement. */
    public enum Kind {
      FOR,
      FOREACH,
      WHILE,
      DO
    }

    /** What ends a loop. */
    public enum Bound {
      /** A number of rounds that the source fixes. */
      CONSTANT,
      /** The size of a collection, array or string. */
      SIZE,
      /** The value of a number. */
      NUMERIC,
      /** Some other condition. */
      CONDITION,
      /** Nothing in its header: {@code while (true)}. */
      ENDLESS
    }
  }

  /**
   * A lock is held: a synchronized method or block, or what lies between {@code lock()} and {@code
   * unlock()}.
   *
   * @param lock the lock object; a class literal for static synchronized methods
   * @param mode whether others may hold it at the same time
   */
  record Locked(int parent, Span span, Value lock, Mode mode, Origin origin) implements Region {

    /** Whether others may hold the lock at the same time. */
    public enum Mode {
      EXCLUSIVE,
      SHARED
    }

    /** How the lock is taken. */
    public enum Origin {
      SYNCHRONIZED,
      LOCK_CALL
    }
  }

  record Try(int parent, Span span) implements Region {}

  record Catch(int parent, Span span, List<String> types) implements Region {
    public Catch {
      types = List.copyOf(types);
    }
  }

  record Finally(int parent, Span span) implements Region {}

  /**
   * One arm of an {@code if}, a conditional expression or a switch.
   *
   * @param condition as written, shortened, for people
   * @param arm which arm: arms of one statement exclude each other
   */
  record Branch(int parent, Span span, String condition, int arm) implements Region {}
}
