package io.github.boundwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reads, writes and read-modify-writes of fields, elements and local variables. */
class AccessesTest {

  @Test
  void everyWayToWriteAnUpdate() {
    assertThat(
            facts(
                """
                void m(int y) {
                  n++;
                  --n;
                  n = n + 1;
                  n = 1 + n;
                  n += y;
                  n = Math.max(n, y);
                  n = (int) (n) + y;
                  this.n--;
                  C.this.n *= 2;
                  (n)++;
                }
                """))
        .isEqualTo(
            """
            update this:C.C#n = 'n++' from this:C.C#n
            update this:C.C#n = '--n' from this:C.C#n
            read this:C.C#n
            update this:C.C#n = 'n + 1' from this:C.C#n
            read this:C.C#n
            update this:C.C#n = '1 + n' from this:C.C#n
            update this:C.C#n = 'n += y' from arg0:y, this:C.C#n
            read this:C.C#n
            exact Math#max(this:C.C#n, arg0:y)
            update this:C.C#n = #8 from arg0:y, this:C.C#n
            read this:C.C#n
            update this:C.C#n = '(int) (n) + y' from arg0:y, this:C.C#n
            update this:C.C#n = 'this.n--' from this:C.C#n
            update this:C.C#n = 'C.this.n *= 2' from this:C.C#n
            update this:C.C#n = '(n)++' from this:C.C#n
            """);
  }

  @Test
  void aPlainWriteIsNoUpdate() {
    assertThat(facts("int y; void m(C o) { n = 1; n = y; n = o.n; n = o.y + 1; }"))
        .isEqualTo(
            """
            write this:C.C#n = 1
            read this:C.C#y
            write this:C.C#n = this:C.C#y from this:C.C#y
            read arg0:o.C#n
            write this:C.C#n = arg0:o.C#n from arg0:o, arg0:o.C#n
            read arg0:o.C#y
            write this:C.C#n = 'o.y + 1' from arg0:o, arg0:o.C#y
            """);
  }

  @Test
  void elementsOfArrays() {
    assertThat(
            facts(
                """
                int[] a; int[][] g;
                void m(int i) {
                  a[i]++;
                  a[i] = a[i] + 1;
                  a[i] = a[i + 1];
                  a[0] = n;
                  g[i][0] += 2;
                  n = a.length;
                }
                """))
        .isEqualTo(
            """
            read this:C.C#a
            update this:C.C#a[]@arg0:i = 'a[i]++' from this:C.C#a[]
            read this:C.C#a
            read this:C.C#a
            read this:C.C#a[]@arg0:i
            update this:C.C#a[]@arg0:i = 'a[i] + 1' from arg0:i, this:C.C#a, this:C.C#a[]
            read this:C.C#a
            read this:C.C#a
            read this:C.C#a[]@'i + 1'
            write this:C.C#a[]@arg0:i = this:C.C#a[] from arg0:i, this:C.C#a, this:C.C#a[]
            read this:C.C#a
            read this:C.C#n
            write this:C.C#a[]@0 = this:C.C#n from this:C.C#n
            read this:C.C#g
            read this:C.C#g[]@arg0:i
            update this:C.C#g[][]@0 = 'g[i][0] += 2' from this:C.C#g[][]
            read this:C.C#a
            write this:C.C#n = this:C.C#a.int[]#length from this:C.C#a
            """);
  }

  @Test
  void pathsThroughFieldsCallsAndCasts() {
    assertThat(
            facts(
                """
                C s;
                C make() { return this; }
                void m(Object o, boolean b) {
                  this.s.n--;
                  s.s.n = 1;
                  make().n = 2;
                  ((C) o).n = 3;
                  (b ? this : s).n = 4;
                  new C().n = 5;
                }
                """))
        .isEqualTo(
            """
            read this:C.C#s
            update this:C.C#s.C#n = 'this.s.n--' from this:C.C#s.C#n
            read this:C.C#s
            read this:C.C#s.C#s
            write this:C.C#s.C#s.C#n = 1
            this:C.C#make()
            write #5.C#n = 2
            write arg0:o.C#n = 3
            arm 1 of b
              read this:C.C#s
            write opaque:(b ? this : s).C#n = 4
            exact C#<init>()
            write #10.C#n = 5
            """);
  }

  @Test
  void staticFieldsByNameByTypeAndByInstance() {
    assertThat(facts("static int t; C s; void m() { t++; C.t = 2; s.t = 3; Integer.valueOf(t); }"))
        .isEqualTo(
            """
            update static.C#t = 't++' from static.C#t
            write static.C#t = 2
            write static.C#t = 3
            read static.C#t
            exact Integer#valueOf(static.C#t)
            """);
  }

  @Test
  void inheritedFieldsBelongToTheTypeThatDeclaresThem() {
    Code code =
        Code.of(
            """
            class Base { int up; static int all; }
            class Sub extends Base {
              void m() { up++; super.up = 1; this.up = 2; all++; Sub.all = 3; }
              class Inner { void m2() { up++; Sub.this.up = 4; } }
            }
            """);

    assertThat(code.facts("Sub#m("))
        .isEqualTo(
            """
            update this:Sub.Base#up = 'up++' from this:Sub.Base#up
            write this:Sub.Base#up = 1
            write this:Sub.Base#up = 2
            update static.Base#all = 'all++' from static.Base#all
            write static.Base#all = 3
            """);
    assertThat(code.facts("Inner#m2"))
        .isEqualTo(
            """
            update this:Sub.Base#up = 'up++' from this:Sub.Base#up
            write this:Sub.Base#up = 4
            """);
  }

  @Test
  void anInheritedFieldOfAnAnonymousClassIsItsOwn() {
    Code code =
        Code.of(
            """
            class Base { int up; void tick() {} }
            class Sub extends Base {
              Base m() { return new Base() { void tick() { up++; tick(); Sub.this.up++; } }; }
            }
            """);

    assertThat(code.facts("Sub$1#tick"))
        .isEqualTo(
            """
            update this:Sub$1.Base#up = 'up++' from this:Sub$1.Base#up
            this:Sub$1.Sub$1#tick()
            update this:Sub.Base#up = 'Sub.this.up++' from this:Sub.Base#up
            """);
  }

  @Test
  void localVariables() {
    assertThat(
            facts(
                """
                void m(int p, List<Integer> all) {
                  int x = n + p;
                  int y;
                  y = x;
                  x++;
                  p += y;
                  int z = y = 4;
                  for (int e : all) { x = e; }
                }
                """))
        .isEqualTo(
            """
            read this:C.C#n
            write x = 'n + p' from arg0:p, this:C.C#n
            write y = x from x
            update x = 'x++' from x
            update arg0:p = 'p += y' from arg0:p, y
            write y = 4
            write z = 4
            foreach size arg1:all
              write e = arg1:all[]
              write x = e from e
            """);
  }

  @Test
  void patternVariablesAreWhatTheyMatch() {
    assertThat(
            facts(
                """
                record P(Object l, int r) {}
                void m(Object o) {
                  if (!(o instanceof String s)) return;
                  s.trim();
                  if (o instanceof P(List<?> l, int r) && r > 0) l.size();
                }
                """))
        .isEqualTo(
            """
            write s = arg0:o from arg0:o
            arm 0 of !(o instanceof String s)
              return
            s.String#trim()
            write l = 'P(List<?> l, int r)'
            write r = 'P(List<?> l, int r)'
            arm 0 of o instanceof P(List<?> l, int r) && r > 0
              l.List#size()
            """);
  }

  @Test
  void operandsComeBeforeTheOperation() {
    assertThat(
            facts(
                """
                int f(int a) { return a; }
                void m(int[] a) { a[f(1)] = f(f(2)) + n; }
                """))
        .isEqualTo(
            """
            this:C.C#f(1)
            this:C.C#f(2)
            this:C.C#f(#1)
            read this:C.C#n
            write arg0:a[]@#0 = 'f(f(2)) + n' from this:C.C#n
            """);
  }

  private static String facts(String member) {
    return Code.member(member).facts("C#m(");
  }
}
