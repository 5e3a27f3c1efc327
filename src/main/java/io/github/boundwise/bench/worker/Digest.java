package io.github.boundwise.bench.worker;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A short text that is the same for equal results, also in another JVM: a plain value is its own
 * text, anything larger its kind, size and a hash of the content. Which class implements a
 * collection does not matter, nor the order of a set or a map.
 */
final class Digest {

  private static final int LONGEST_TEXT = 60;
  private static final int DEEPEST = 64;

  private boolean comparable = true;

  /**
   * Digests a result.
   *
   * @throws ReflectiveOperationException when a record's accessor throws
   */
  String of(@Nullable Object value) throws ReflectiveOperationException {
    if (value == null || isPlain(value)) {
      String text = String.valueOf(value);
      return text.length() <= LONGEST_TEXT
          ? text
          : "text of " + text.length() + " characters #" + Long.toHexString(hash(text));
    }
    return kind(value) + " #" + Long.toHexString(hash(value, 0));
  }

  /**
   * Whether all results digested so far could be told from others: false after an object that has
   * neither content known here nor a {@code toString} of its own.
   */
  boolean comparable() {
    return comparable;
  }

  private static boolean isPlain(Object value) {
    return value instanceof Number
        || value instanceof CharSequence
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Enum;
  }

  private static String kind(Object value) {
    if (value.getClass().isArray()) {
      return "array of " + Array.getLength(value);
    }
    if (value instanceof Collection<?> collection) {
      return (value instanceof Set ? "set of " : "collection of ") + collection.size();
    }
    return value instanceof Map<?, ?> map ? "map of " + map.size() : value.getClass().getTypeName();
  }

  private long hash(@Nullable Object value, int depth) throws ReflectiveOperationException {
    if (value == null || isPlain(value)) {
      return hash(String.valueOf(value));
    }
    if (depth > DEEPEST) {
      return depth;
    }
    if (value.getClass().isArray()) {
      long hash = 1;
      for (int i = 0; i < Array.getLength(value); i++) {
        hash = mix(hash, hash(Array.get(value, i), depth + 1));
      }
      return hash;
    }
    if (value instanceof Collection<?> collection) {
      return hash(collection, depth);
    }
    if (value instanceof Map<?, ?> map) {
      return hash(map, depth);
    }
    if (value instanceof Optional<?> optional) {
      return mix(2, hash(optional.orElse(null), depth + 1));
    }
    return value instanceof Record ? hashOfRecord(value, depth) : hashOfText(value);
  }

  private long hash(Collection<?> collection, int depth) throws ReflectiveOperationException {
    boolean ordered = !(collection instanceof Set);
    long hash = 3;
    for (Object element : collection) {
      long one = hash(element, depth + 1);
      hash = ordered ? mix(hash, one) : hash + mix(3, one);
    }
    return hash;
  }

  private long hash(Map<?, ?> map, int depth) throws ReflectiveOperationException {
    long hash = 5;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      hash += mix(hash(entry.getKey(), depth + 1), hash(entry.getValue(), depth + 1));
    }
    return hash;
  }

  private long hashOfRecord(Object value, int depth) throws ReflectiveOperationException {
    long hash = 7;
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      hash = mix(hash, hash(component.getAccessor().invoke(value), depth + 1));
    }
    return hash;
  }

  private long hashOfText(Object value) throws NoSuchMethodException {
    if (value.getClass().getMethod("toString").getDeclaringClass() == Object.class) {
      comparable = false;
      return 0;
    }
    return hash(value.toString());
  }

  private static long hash(String text) {
    long hash = 11;
    for (int i = 0; i < text.length(); i++) {
      hash = mix(hash, text.charAt(i));
    }
    return hash;
  }

  /** Orders matter; the constant is the one of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mix(long hash, long value) {
    long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }
}
