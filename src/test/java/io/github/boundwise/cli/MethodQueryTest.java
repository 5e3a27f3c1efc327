package io.github.boundwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.facts.MethodId;
import io.github.boundwise.project.UsageException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodQueryTest {
  private static final MethodId PUT =
      new MethodId("shop.Cache$Entry", "put", List.of("int", "java.lang.String[]"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Entry#put",
        "Cache.Entry#put",
        "shop.Cache$Entry#put",
        " Entry#put(int, String[]) ",
        "Entry#put(int,String...)",
        "Entry#put(int, java.lang.String[])"
      })
  void finds(String query) throws UsageException {
    assertThat(MethodQuery.parse(query).matches(PUT)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cache#put",
        "try#put",
        "Entry#pu",
        "Entry#put()",
        "Entry#put(int)",
        "Entry#put(String[], int)",
        "Entry#new"
      })
  void findsNot(String query) throws UsageException {
    assertThat(MethodQuery.parse(query).matches(PUT)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Entry#new", "Entry#<init>", "Entry#new()"})
  void findsConstructors(String query) throws UsageException {
    MethodId constructor = new MethodId("shop.Cache$Entry", "<init>", List.of());

    assertThat(MethodQuery.parse(query).matches(constructor)).isTrue();
  }
}
