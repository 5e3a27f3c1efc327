package io.github.boundwise.bench.worker;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call of the workload, as direct as if it were written here: the JVM links it like a lambda,
 * so the JIT compiler sees through it. The result is stored where the compiler must assume that it
 * is read.
 */
abstract class Call {

  /** Whether there is a result to compare. */
  final boolean hasResult;

  private Call(boolean hasResult) {
    this.hasResult = hasResult;
  }

  /** Calls the workload once; whatever it throws passes through, checked exceptions too. */
  abstract void run() throws Throwable;

  /** The result of the last call, boxed. */
  abstract @Nullable Object last();

  /**
   * Links a call.
   *
   * @param method without parameters
   * @param target the object to call it on; ignored for a static method
   */
  static Call of(Method method, @Nullable Object target) throws Throwable {
    Class<?> type = method.getReturnType();
    if (type == void.class) {
      return new NoResult(link(method, target, Runnable.class, "run", void.class));
    }
    if (type == float.class || type == double.class) {
      return new OfDouble(link(method, target, DoubleSupplier.class, "getAsDouble", double.class));
    }
    if (type.isPrimitive() && type != boolean.class && type != char.class) {
      return new OfLong(link(method, target, LongSupplier.class, "getAsLong", long.class));
    }
    return new OfObject(link(method, target, Supplier.class, "get", Object.class));
  }

  private static <T> T link(
      Method method, @Nullable Object target, Class<T> shape, String name, Class<?> returned)
      throws Throwable {
    MethodHandles.Lookup lookup =
        MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup());
    MethodHandle handle = lookup.unreflect(method);
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    MethodType captured =
        isStatic
            ? MethodType.methodType(shape)
            : MethodType.methodType(shape, method.getDeclaringClass());
    MethodType interfaceType = MethodType.methodType(returned);
    MethodHandle factory =
        LambdaMetafactory.metafactory(lookup, name, captured, interfaceType, handle, interfaceType)
            .getTarget();
    return shape.cast(isStatic ? factory.invoke() : factory.invoke(target));
  }

  private static VarHandle sink(Class<?> owner, Class<?> type) {
    try {
      return MethodHandles.lookup().findStaticVarHandle(owner, "last", type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final class NoResult extends Call {
    private final Runnable workload;

    NoResult(Runnable workload) {
      super(false);
      this.workload = workload;
    }

    @Override
    void run() {
      workload.run();
    }

    @Override
    @Nullable Object last() {
      return null;
    }
  }

  private static final class OfLong extends Call {
    private static final VarHandle LAST = sink(OfLong.class, long.class);
    private static long last;
    private final LongSupplier workload;

    OfLong(LongSupplier workload) {
      super(true);
      this.workload = workload;
    }

    @Override
    void run() {
      LAST.setOpaque(workload.getAsLong());
    }

    @Override
    Object last() {
      return last;
    }
  }

  private static final class OfDouble extends Call {
    private static final VarHandle LAST = sink(OfDouble.class, double.class);
    private static double last;
    private final DoubleSupplier workload;

    OfDouble(DoubleSupplier workload) {
      super(true);
      this.workload = workload;
    }

    @Override
    void run() {
      LAST.setOpaque(workload.getAsDouble());
    }

    @Override
    Object last() {
      return last;
    }
  }

  private static final class OfObject extends Call {
    private static final VarHandle LAST = sink(OfObject.class, Object.class);
    private static @Nullable Object last;
    private final Supplier<?> workload;

    OfObject(Supplier<?> workload) {
      super(true);
      this.workload = workload;
    }

    @Override
    void run() {
      LAST.setOpaque(workload.get());
    }

    @Override
    @Nullable Object last() {
      return last;
    }
  }
}
