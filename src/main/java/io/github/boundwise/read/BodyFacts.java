package io.github.boundwise.read;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Fact;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The regions and facts of one body, while it is being read. */
final class BodyFacts {

  private final List<Region> regions = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final Deque<Set<Path>> reads = new ArrayDeque<>();
  private int region = Region.NONE;

  int region() {
    return region;
  }

  List<Region> regions() {
    return regions;
  }

  List<Fact> facts() {
    return facts;
  }

  /** Adds a fact and gives its index. */
  int add(Fact fact) {
    facts.add(fact);
    return facts.size() - 1;
  }

  /** The value last written to a path, reading from top to bottom; null where there is none. */
  @Nullable Value lastValue(Path path) {
    for (int i = facts.size() - 1; i >= 0; i--) {
      if (facts.get(i) instanceof Access access
          && access.kind().writes()
          && access.path().equals(path)) {
        return access.value();
      }
    }
    return null;
  }

  /** Does {@code reading} inside a region. */
  void inside(Region inner, Runnable reading) {
    int before = region;
    regions.add(inner);
    region = regions.size() - 1;
    reading.run();
    region = before;
  }

  /** Notes that a path is read by the expression at hand. */
  void reads(Path path) {
    reads.forEach(set -> set.add(path));
  }

  /** Collects the paths that {@code reading} reads into {@code sources}. */
  <T> T collect(Set<Path> sources, Supplier<T> reading) {
    Set<Path> collected = new HashSet<>();
    reads.push(collected);
    T result = reading.get();
    reads.pop();
    sources.addAll(collected);
    return result;
  }
}
