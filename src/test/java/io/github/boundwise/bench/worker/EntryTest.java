package io.github.boundwise.bench.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {

  private static final String HERE = EntryTest.class.getName() + "$";

  @SuppressWarnings("UnusedMethod") // called by name
  static class Workloads {
    private int calls;

    static byte aByte() {
      return 1;
    }

    static char aChar() {
      return 'c';
    }

    static long aLong() {
      return 1L << 40;
    }

    static float aFloat() {
      return 1.5f;
    }

    static boolean aBoolean() {
      return true;
    }

    static void nothing() {}

    private int privateCounter() {
      return ++calls;
    }

    static int withParameter(int x) {
      return x;
    }

    static void failing() throws Exception {
      throw new Exception("checked");
    }
  }

  static class Derived extends Workloads {
    static int overloaded(int x) {
      return x;
    }

    static int overloaded() {
      return 8;
    }
  }

  static class NoDefault {
    NoDefault(int x) {}

    void run() {}
  }

  abstract static class Abstract {
    void run() {}
  }

  static class Broken {
    static {
      if (true) {
        throw new IllegalStateException("broken class");
      }
    }

    static void run() {}
  }

  @ParameterizedTest
  @CsvSource({
    "Workloads, aByte, 1",
    "Workloads, aChar, c",
    "Workloads, aLong, 1099511627776",
    "Workloads, aFloat, 1.5",
    "Workloads, aBoolean, true",
    "Workloads, nothing, null",
    "Derived, aLong, 1099511627776",
    "Derived, overloaded, 8"
  })
  void callsWhatItNames(String type, String method, String result) throws Throwable {
    Call call = Entry.find(HERE + type, method);

    call.run();

    assertThat(String.valueOf(call.last())).isEqualTo(result);
    assertThat(call.hasResult).isEqualTo(!method.equals("nothing"));
  }

  @Test
  void oneObjectServesAllCalls() throws Throwable {
    Call call = Entry.find(HERE + "Workloads", "privateCounter");

    call.run();
    call.run();

    assertThat(call.last()).isEqualTo(2L);
  }

  @Test
  void whatTheWorkloadThrowsPassesThrough() throws Throwable {
    Call call = Entry.find(HERE + "Workloads", "failing");

    assertThatThrownBy(call::run).isExactlyInstanceOf(Exception.class).hasMessage("checked");
  }

  @ParameterizedTest
  @CsvSource({
    "Gone, run, UNUSABLE, there is no class",
    "Workloads, gone, UNUSABLE, has no method gone",
    "Workloads, withParameter, UNUSABLE, takes parameters",
    "NoDefault, run, UNUSABLE, has no constructor without parameters",
    "Abstract, run, UNUSABLE, has no constructor without parameters",
    "Broken, run, THREW, broken class"
  })
  void saysWhyItCannotCall(String type, String method, Failure.Kind kind, String message) {
    assertThatThrownBy(() -> Entry.find(HERE + type, method))
        .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.kind).isEqualTo(kind))
        .hasMessageContaining(message);
  }
}
