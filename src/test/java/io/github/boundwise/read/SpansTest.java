package io.github.boundwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.FieldFacts;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.Span;
import io.github.boundwise.facts.TypeFacts;
import org.junit.jupiter.api.Test;

/** Where facts stand: offsets, lines and columns in UTF-16 units, whatever the text looks like. */
class SpansTest {

  @Test
  void declarations() {
    String text =
        """
        /** Doc. */
        @Deprecated
        class C {
          int a, b = 2; // tail
          @Deprecated
          private static final int LONG = 1;

          /** Doc. */
          @Override
          public String toString() {
            return "";
          }
        }
        """;
    Code code = Code.of(text);
    TypeFacts type = code.type("C");

    assertThat(in(text, type.span())).isEqualTo("C");
    assertThat(type.span().line()).isEqualTo(3);
    assertThat(type.span().column()).isEqualTo(7);
    FieldFacts field = type.fields().get(2);
    assertThat(in(text, field.span())).isEqualTo("LONG");
    assertThat(in(text, field.declaration()))
        .isEqualTo("@Deprecated\n  private static final int LONG = 1;");
    assertThat(in(text, type.fields().get(1).span())).isEqualTo("b");
    MethodFacts method = code.method("#toString");
    assertThat(in(text, method.span())).isEqualTo("toString");
    assertThat(in(text, method.body())).startsWith("@Override\n").endsWith("\"\";\n  }");
    assertThat(method.body().endLine()).isEqualTo(12);
  }

  @Test
  void expressionsLambdasAndCalls() {
    String text =
        """
        class C {
          int n;
          void m(java.util.List<String> l) {
            l.stream()
                .map(String::trim)
                .forEach(x -> n++);
            new Thread(() -> {
              n += 2;
            }).start();
          }
        }
        """;
    Code code = Code.of(text);

    assertThat(code.method("C#m(").calls().map(call -> in(text, call.span())))
        .containsExactly(
            "stream()",
            "map(String::trim)",
            "forEach(x -> n++)",
            "new Thread(() -> {\n      n += 2;\n    })",
            "start()");
    assertThat(in(text, code.method("lambda$m$0").span())).isEqualTo("String::trim");
    assertThat(in(text, code.method("lambda$m$1").span())).isEqualTo("x -> n++");
    assertThat(in(text, code.method("lambda$m$2").body()))
        .isEqualTo("() -> {\n      n += 2;\n    }");
    assertThat(in(text, only(code, "lambda$m$2"))).isEqualTo("n += 2");
  }

  @Test
  void windowsLineEndsTabsAndSurrogatePairs() {
    String text =
        "class C {\r\n\tint n;\r\n\tvoid m() {\r\n\t\tString s = \"\uD83D\uDE00\"; n++;\r\n\t}\r\n}\r\n";
    Code code = Code.of(text);

    Span span = code.method("C#m(").accesses().skip(1).findFirst().orElseThrow().span();

    assertThat(in(text, span)).isEqualTo("n++");
    assertThat(span.line()).isEqualTo(4);
    assertThat(span.column()).isEqualTo(3 + "String s = \"\uD83D\uDE00\"; ".length());
    assertThat(code.files().get(0).lines()).isEqualTo(6);
  }

  @Test
  void aByteOrderMarkIsNoText() {
    String text = "class C { int n; void m() { n++; } }";

    Span marked = only(Code.of("\uFEFF" + text), "C#m(");

    assertThat(marked).isEqualTo(only(Code.of(text), "C#m("));
    assertThat(in(text, marked)).isEqualTo("n++");
  }

  @Test
  void oldMacintoshLineEnds() {
    String text = "class C {\r  int n;\r  void m() {\r    n++;\r  }\r}";

    Code code = Code.of(text);

    assertThat(only(code, "C#m(").at()).isEqualTo("Code.java:4");
    assertThat(only(code, "C#m(").column()).isEqualTo(5);
    assertThat(code.files().get(0).lines()).isEqualTo(6);
  }

  @Test
  void unicodeEscapesAndTextBlocks() {
    String text =
        "class C {\n  int \\u006e;\n  void m() {\n    String t = \"\"\"\n        n++\n        \"\"\"; n = 3;\n  }\n}\n";

    Code code = Code.of(text);

    Access write = code.method("C#m(").accesses().skip(1).findFirst().orElseThrow();
    assertThat(in(text, write.span())).isEqualTo("n = 3");
    assertThat(write.span().line()).isEqualTo(6);
    assertThat(in(text, code.type("C").fields().get(0).span())).isEqualTo("\\u006e");
  }

  private static Span only(Code code, String method) {
    return code.method(method).accesses().findFirst().orElseThrow().span();
  }

  private static String in(String text, Span span) {
    return text.substring(span.start(), span.end());
  }
}
