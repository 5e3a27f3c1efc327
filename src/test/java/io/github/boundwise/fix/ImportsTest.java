package io.github.boundwise.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImportsTest {

  private static final String C = "class A { %s x; }\n";

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("class A { x }\n", "import java.util.List;\n\nclass A { x }\n"),
        Arguments.of(
            "/* licence */\n/** A. */\nclass A { x }\n",
            "/* licence */\nimport java.util.List;\n\n/** A. */\nclass A { x }\n"),
        Arguments.of(
            "package p;\n\nclass A { x }\n",
            "package p;\n\nimport java.util.List;\n\nclass A { x }\n"),
        Arguments.of(
            "package p; // p\nclass A { x }\n",
            "package p; // p\n\nimport java.util.List;\n\nclass A { x }\n"),
        Arguments.of(
            "package p; class A { x }\n", "package p; import java.util.List; class A { x }\n"),
        Arguments.of(
            "package p; /* a\n b */ class A { x }\n",
            "package p; import java.util.List; /* a\n b */ class A { x }\n"),
        Arguments.of(
            "import java.io.File;\nimport java.util.Set;\nimport org.A;\n\nclass A { x }\n",
            "import java.io.File;\nimport java.util.List;\nimport java.util.Set;\nimport org.A;\n\nclass A { x }\n"),
        Arguments.of(
            "import java.util.Set;\r\n\r\nclass A { x }\r\n",
            "import java.util.List;\r\nimport java.util.Set;\r\n\r\nclass A { x }\r\n"),
        Arguments.of(
            "import static a.B.c;\n\nclass A { x }\n",
            "import static a.B.c;\n\nimport java.util.List;\n\nclass A { x }\n"),
        Arguments.of(
            "import com.A; /* x */ // y\nimport org.B;\n\nclass A { x }\n",
            "import com.A; /* x */ // y\nimport java.util.List;\nimport org.B;\n\nclass A { x }\n"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void putsAnImportWhereItBelongs(String before, String after) throws Exception {
    JavaSource source = JavaSource.parse("A.java", before.replace("{ x }", "{ }"));
    Imports imports = new Imports(source);
    assertThat(imports.name("java.util.List")).isEqualTo("List");
    assertThat(applied(source, imports)).isEqualTo(after.replace("{ x }", "{ }"));
  }

  @Test
  void addsNothingWhereTheNameIsImported() throws Exception {
    for (String head : new String[] {"import java.util.List;\n", "import java.util.*;\n"}) {
      JavaSource source = JavaSource.parse("A.java", head + C.formatted("List<A>"));
      Imports imports = new Imports(source);
      assertThat(imports.name("java.util.List")).isEqualTo("List");
      assertThat(imports.edits()).isEmpty();
    }
  }

  @Test
  void writesTheQualifiedNameWhereTheSimpleOneMeansSomethingElse() throws Exception {
    for (String text :
        new String[] {
          "import java.awt.List;\n" + C.formatted("List"),
          "import java.util.*;\nclass List {}\n",
          C.formatted("List"),
          "class A { class List {} }",
          "class A<List> { }"
        }) {
      Imports imports = new Imports(JavaSource.parse("A.java", text));
      assertThat(imports.name("java.util.List")).as(text).isEqualTo("java.util.List");
      assertThat(imports.edits()).isEmpty();
    }
  }

  @Test
  void mergesTheImportsOfTwoGroups() throws Exception {
    JavaSource source = JavaSource.parse("A.java", "package p;\n\nclass A {}\n");
    Imports one = new Imports(source);
    one.name("java.util.Set");
    one.name("java.util.List");
    Imports other = new Imports(source);
    other.name("java.util.Map");
    other.name("java.util.List");
    TextEdit merged = Imports.merge(one.edits().get(0), other.edits().get(0));
    assertThat(Imports.isInsertion(merged)).isTrue();
    assertThat(merged.replacement())
        .isEqualTo("\nimport java.util.List;\nimport java.util.Map;\nimport java.util.Set;\n");
  }

  private static String applied(JavaSource source, Imports imports) {
    TextEdit edit = imports.edits().get(0);
    return new StringBuilder(source.text()).insert(edit.start(), edit.replacement()).toString();
  }
}
