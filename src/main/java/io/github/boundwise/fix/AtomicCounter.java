package io.github.boundwise.fix;

import com.github.javaparser.ast.expr.Expression;
import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.FieldFacts;
import io.github.boundwise.project.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes an {@code int} or {@code long} field an {@code AtomicInteger} or {@code AtomicLong}, and
 * rewrites every use of it.
 *
 * @param accesses every access of the field in the program
 * @param calls the calls inside the written values, for their types; those left out count as of
 *     unknown type
 * @param serializable whether the owner or a supertype of it can be serialised
 * @param complete whether every use of the field is known to be among the accesses: nothing of its
 *     name was left unresolved
 * @param obstacle what else speaks against it
 */
public record AtomicCounter(
    FieldFacts field,
    List<Access> accesses,
    List<Call> calls,
    boolean serializable,
    boolean complete,
    @Nullable Obstacle obstacle)
    implements Repair {

  public AtomicCounter {
    accesses = List.copyOf(accesses);
    calls = List.copyOf(calls);
  }

  @Override
  public Fix plan(Sources sources) {
    boolean wide = field.type().equals("long");
    String title = "make " + field.id().name() + (wide ? " an AtomicLong" : " an AtomicInteger");
    try {
      if (obstacle != null) {
        throw new Refusal(obstacle.span(), obstacle.reason());
      }
      return rewrite(title, sources, wide);
    } catch (Refusal refusal) {
      return refusal.of(title);
    }
  }

  private Fix rewrite(String title, Sources sources, boolean wide) throws Refusal {
    JavaSource home = JavaSource.read(sources, field.span().file());
    CounterDeclaration declaration = CounterDeclaration.of(home, field, serializable);
    Doubts doubts = new Doubts();
    declaration.doubts().forEach(doubts::add);
    if (!complete) {
      doubts.add(
          "some code could not be resolved; a use of " + field.id().name() + " may hide there");
    }

    TreeMap<String, List<Access>> byFile = new TreeMap<>();
    for (Access access : accesses) {
      byFile.computeIfAbsent(access.span().file(), file -> new ArrayList<>()).add(access);
    }
    byFile.computeIfAbsent(home.file(), file -> new ArrayList<>());

    List<TextEdit> edits = new ArrayList<>();
    int uses = 0;
    for (String file : byFile.keySet()) {
      JavaSource source = file.equals(home.file()) ? home : JavaSource.read(sources, file);
      FieldUses found = new FieldUses(source, field, byFile.get(file), complete);
      List<Expression> references = found.references();
      declaration.checkInitialisationOrder(source, references, doubts);
      edits.addAll(new AtomicUses(source, references, wide, calls, doubts).edits());
      uses += references.size();
    }
    edits.addAll(declaration.edits(wide));

    List<String> because = new ArrayList<>();
    because.add(
        "all "
            + uses
            + " uses of "
            + field.id().name()
            + " are rewritten, in "
            + byFile.keySet().stream()
                .map(AtomicCounter::lastPart)
                .collect(Collectors.joining(", ")));
    because.add(declaration.visibility());
    because.addAll(doubts.reasons);
    Safety safety = doubts.reasons.isEmpty() ? Safety.SAFE : Safety.REVIEW;
    return new Fix.Edits(
        title, safety, because, edits.stream().sorted(TextEdit.BY_POSITION).toList());
  }

  private static String lastPart(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** Why a person should look at the result. */
  static final class Doubts {
    private final TreeSet<String> reasons = new TreeSet<>();

    void add(String reason) {
      reasons.add(reason);
    }
  }
}
