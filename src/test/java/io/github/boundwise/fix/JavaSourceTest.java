package io.github.boundwise.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.javaparser.JavaToken;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.boundwise.facts.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaSourceTest {

  private static final String ODD =
      "/* \uD83D\uDE00 */ class A<T extends java.util.List<java.util.List<T>>> {@"
          + "\tint\ta = 1 >>> 2;\t\t// tab \uD83D\uDE00@"
          + "\tString s = \"\\u0041\uD83D\uDE00\" + '\\u0022';@"
          + "\f  char c = '\t';@@"
          + "  String t = \"\"\"@\tx \\u0041@   \uD83D\uDE00\"\"\";@"
          + "  int \u00E4\uD835\uDC00 = a;  }";

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\r\r\n"})
  void everyTokenIsWhereItsTextIs(String ending) throws Exception {
    String text = ODD.replace("@", ending);
    JavaSource source = JavaSource.parse("A.java", text);
    int at = 0;
    for (JavaToken token : source.unit().getTokenRange().orElseThrow()) {
      if (token.getText().isEmpty()) {
        continue; // the end of the file
      }
      assertThat(text.substring(at)).startsWith(token.getText());
      var begin = token.getRange().orElseThrow().begin;
      assertThat(source.lines().offset(begin.line, begin.column)).isEqualTo(at);
      at += token.getText().length();
    }
    assertThat(at).isEqualTo(text.length());
  }

  @Test
  void findsANodeByItsSpan() throws Exception {
    String text = "class A {\r\n\tint a = b;\r\n}";
    JavaSource source = JavaSource.parse("A.java", text);
    int at = text.indexOf("b;");
    Span span = source.lines().span("A.java", at, at + 1);
    assertThat(span).isEqualTo(new Span("A.java", at, at + 1, 2, 10, 2, 11));
    assertThat(source.find(span, NameExpr.class).map(source::text)).contains("b");
    Span beside = source.lines().span("A.java", at - 1, at + 1);
    assertThat(source.find(beside, NameExpr.class)).isEmpty();
  }

  @Test
  void saysWhereAFileDoesNotParse() {
    assertThatThrownBy(() -> JavaSource.parse("A.java", "class A {\n  int = 3;\n}"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.of("x").span().at()).isEqualTo("A.java:2"));
  }

  @Test
  void refusesWhatNestsTooDeeply() {
    String text = "class A { int a = " + "(".repeat(60_000) + "1" + ")".repeat(60_000) + "; }";
    assertThatThrownBy(() -> JavaSource.parse("A.java", text)).isInstanceOf(Refusal.class);
  }

  @Test
  void takesTheSyntaxOfNewReleases() throws Exception {
    JavaSource source =
        JavaSource.parse(
            "A.java",
            """
            sealed interface A permits B {}
            record B(int x) implements A {
              static int f(Object o) {
                return switch (o) { case B(int x) when x > 0 -> { yield x; } case null, default -> 0; };
              }
              void record(int yield) { var _ = yield; }
            }
            """);
    assertThat(source.unit().getTypes()).hasSize(2);
  }
}
