package io.github.boundwise.program;

import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.knowledge.ClassHeader;
import io.github.boundwise.knowledge.WaitKind;
import io.github.boundwise.program.Effect.Step;
import java.util.List;
import java.util.Optional;

/**
 * What can be told of a call that no model describes and whose body is not in the sources: the
 * exceptions it declares, and that the platform's other methods do not wait.
 */
final class UnmodelledCalls {

  private final Calls calls;

  UnmodelledCalls(Calls calls) {
    this.calls = calls;
  }

  void judge(CallSite site, Effect effect) {
    Call call = site.call();
    MethodId target = call.target();
    String name = target.shortName();
    if (isHarmless(call)) {
      return;
    }
    if (target.type().equals(MethodId.UNKNOWN_TYPE)) {
      effect.doesNotKnow(
          unknown(site, "the type that '" + target.name() + "' is called on is not known"));
      return;
    }
    Optional<ClassHeader.Method> declared = calls.types().libraryMethod(target);
    List<String> thrown = declared.map(ClassHeader.Method::throwsTypes).orElse(List.of());
    if (thrown.contains("java.lang.InterruptedException")) {
      waits(site, effect, WaitKind.WAIT, name + " declares InterruptedException");
    } else if (thrown.contains("java.sql.SQLException")) {
      waits(site, effect, WaitKind.DB, name + " declares SQLException");
    } else if (declared.isEmpty()
        || !isPlatform(target.type())
        || thrown.contains("java.io.IOException")) {
      effect.doesNotKnow(unknown(site, missing(target)));
    }
  }

  private String missing(MethodId target) {
    if (calls.types().source(target.type()).isPresent()) {
      return "no body of " + target.shortName() + " is in the sources";
    }
    return calls.types().isLibrary(target.type())
        ? "no model of " + target
        : "no source, class file or model of " + target;
  }

  private static void waits(CallSite site, Effect effect, WaitKind kind, String because) {
    effect.waitsFor(
        kind, new Step(new Evidence(Evidence.Kind.MODEL, site.call().span(), because), null));
  }

  static Step unknown(CallSite site, String because) {
    return new Step(new Evidence(Evidence.Kind.UNKNOWN, site.call().span(), because), null);
  }

  private static boolean isPlatform(String type) {
    return type.startsWith("java.") || type.startsWith("javax.") || type.startsWith("jdk.");
  }

  /** New arrays, exceptions, what the compiler adds, and constructors of scanned types. */
  private boolean isHarmless(Call call) {
    String type = call.target().type();
    boolean exception =
        call.isConstructor()
            && (type.endsWith("Exception")
                || type.endsWith("Error")
                || calls.types().isSubtype(type, "java.lang.Throwable"));
    boolean ofSource = call.isConstructor() && calls.types().source(type).isPresent();
    boolean ofRecordOrEnum =
        calls
            .types()
            .source(type)
            .filter(
                t ->
                    t.supertypes().contains("java.lang.Record")
                        || t.supertypes().contains("java.lang.Enum"))
            .isPresent();
    return type.endsWith("[]") || exception || ofSource || ofRecordOrEnum;
  }
}
