package io.github.boundwise.bench.worker;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the workload that a name stands for. */
final class Entry {

  private Entry() {}

  /**
   * Finds a method without parameters, in the class or what it inherits from, and creates the
   * object to call it on where it needs one.
   *
   * @throws Failure when there is none, or the class or its constructor fails
   */
  static Call find(String className, String methodName) throws Failure {
    Class<?> type = load(className);
    Method method = method(type, methodName);
    try {
      return Call.of(method, Modifier.isStatic(method.getModifiers()) ? null : create(type));
    } catch (Failure e) {
      throw e;
    } catch (Throwable e) {
      throw Failure.threw(e);
    }
  }

  private static Class<?> load(String name) throws Failure {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new Failure(Failure.Kind.UNUSABLE, "there is no class " + name);
    } catch (UnsupportedClassVersionError e) {
      throw new Failure(
          Failure.Kind.UNUSABLE, "class " + name + " needs a newer JDK; give one with --java-home");
    } catch (LinkageError e) {
      throw Failure.threw(e.getCause() == null ? e : e.getCause());
    }
  }

  private static Method method(Class<?> type, String name) throws Failure {
    List<Method> named =
        Stream.<Class<?>>iterate(type, t -> t != null && t != Object.class, Class::getSuperclass)
            .flatMap(t -> Arrays.stream(t.getDeclaredMethods()))
            .filter(method -> method.getName().equals(name) && !method.isSynthetic())
            .toList();
    for (Method method : named) {
      if (method.getParameterCount() == 0 && !Modifier.isAbstract(method.getModifiers())) {
        return method;
      }
    }
    throw new Failure(
        Failure.Kind.UNUSABLE,
        named.isEmpty()
            ? "class " + type.getName() + " has no method " + name
            : type.getName()
                + "#"
                + name
                + " is abstract or takes parameters; a workload is a"
                + " method with a body and without parameters");
  }

  private static Object create(Class<?> type) throws Throwable {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (NoSuchMethodException | InstantiationException e) {
      throw new Failure(
          Failure.Kind.UNUSABLE,
          "class "
              + type.getName()
              + " has no constructor without parameters; make the workload static or add one");
    } catch (InvocationTargetException e) {
      throw cause(e);
    }
  }

  private static Throwable cause(InvocationTargetException e) {
    @Nullable Throwable cause = e.getCause();
    return cause == null ? e : cause;
  }
}
