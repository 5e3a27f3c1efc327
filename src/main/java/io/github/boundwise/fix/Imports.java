package io.github.boundwise.fix;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.boundwise.fix.JavaSource.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The imports that the edits of one file need. */
final class Imports {
  private static final Pattern IMPORT = Pattern.compile("import [\\w.]+;");
  private static final Pattern INSERTION = Pattern.compile("\\s*(import [\\w.]+;\\s*)+");

  private final JavaSource source;
  private final List<ImportDeclaration> present;
  private final Set<String> needed = new TreeSet<>();

  Imports(JavaSource source) {
    this.source = source;
    this.present = source.unit().getImports().stream().filter(i -> !i.isStatic()).toList();
  }

  /**
   * The name to write for a type: simple, imported where need be; qualified where the simple name
   * already means something else in this file.
   */
  String name(String qualified) {
    int dot = qualified.lastIndexOf('.');
    String simple = qualified.substring(dot + 1);
    boolean explicit =
        present.stream().anyMatch(i -> !i.isAsterisk() && i.getNameAsString().equals(qualified));
    boolean onDemand =
        present.stream()
            .anyMatch(
                i -> i.isAsterisk() && i.getNameAsString().equals(qualified.substring(0, dot)));
    boolean other =
        present.stream()
            .anyMatch(i -> !i.isAsterisk() && i.getName().getIdentifier().equals(simple));
    if (explicit || needed.contains(qualified)) {
      return simple;
    }
    if (other || declares(simple) || (!onDemand && source.mentions(source.unit(), simple))) {
      return qualified;
    }
    if (!onDemand) {
      needed.add(qualified);
    }
    return simple;
  }

  private boolean declares(String simple) {
    return source
        .unit()
        .findFirst(TypeDeclaration.class, t -> t.getNameAsString().equals(simple))
        .isPresent();
  }

  /** One insertion for every place where imports have to go. */
  List<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    for (String qualified : needed) {
      TextEdit edit = insertion(qualified);
      int last = edits.size() - 1;
      if (last >= 0 && edits.get(last).start() == edit.start()) {
        edits.set(last, merge(edits.get(last), edit));
      } else {
        edits.add(edit);
      }
    }
    return edits;
  }

  /** Whether an edit only adds imports; two of these at one place do not conflict. */
  static boolean isInsertion(TextEdit edit) {
    return edit.expected().isEmpty() && INSERTION.matcher(edit.replacement()).matches();
  }

  /** One insertion for two at the same place: each import once, in order. */
  static TextEdit merge(TextEdit first, TextEdit second) {
    Set<String> imports = new TreeSet<>();
    String text = first.replacement();
    int from = text.length();
    int to = 0;
    for (Matcher in = IMPORT.matcher(text); in.find(); ) {
      imports.add(in.group());
      from = Math.min(from, in.start());
      to = in.end();
    }
    for (Matcher in = IMPORT.matcher(second.replacement()); in.find(); ) {
      imports.add(in.group());
    }
    String between = text.contains("\r\n") ? "\r\n" : text.contains("\n") ? "\n" : " ";
    String merged = text.substring(0, from) + String.join(between, imports) + text.substring(to);
    return new TextEdit(first.file(), first.start(), first.end(), "", merged);
  }

  private TextEdit insertion(String qualified) {
    String written = "import " + qualified + ";";
    List<ImportDeclaration> near = near(qualified);
    Optional<ImportDeclaration> before =
        near.stream().filter(i -> i.getNameAsString().compareTo(qualified) < 0).reduce((a, b) -> b);
    if (before.isPresent()) {
      return after(before.get(), "", written, "");
    }
    if (!near.isEmpty()) {
      int at = source.start(near.get(0));
      return source.insert(at, written + source.lines().ending(at));
    }
    if (!source.unit().getImports().isEmpty()) {
      return apart(source.unit().getImports().get(source.unit().getImports().size() - 1), written);
    }
    if (source.unit().getPackageDeclaration().isPresent()) {
      return apart(source.unit().getPackageDeclaration().get(), written);
    }
    int at = startOfFirstType();
    String ending = source.lines().ending(at);
    return source.insert(at, written + ending + ending);
  }

  /** The imports to sort a new one into: those of the same first name part, else all. */
  private List<ImportDeclaration> near(String qualified) {
    String family = qualified.substring(0, qualified.indexOf('.') + 1);
    List<ImportDeclaration> same =
        present.stream().filter(i -> (i.getNameAsString() + ".").startsWith(family)).toList();
    return same.isEmpty() ? present : same;
  }

  /** A block of its own behind a node. */
  private TextEdit apart(Node node, String written) {
    String ending = source.lines().ending(source.end(node));
    int next = source.lines().startOfNextLine(source.end(node));
    boolean blankFollows = source.text().substring(next, source.lines().endOfLine(next)).isBlank();
    return after(node, ending, written, blankFollows ? "" : ending);
  }

  private TextEdit after(Node node, String lead, String written, String trail) {
    int end = source.end(node);
    int rest = source.restOfLine(end);
    boolean lineIsFree = rest > end || rest == source.lines().endOfLine(end);
    if (!lineIsFree) {
      return source.insert(end, " " + written);
    }
    String ending = source.lines().ending(end);
    return source.insert(source.lines().startOfNextLine(end), lead + written + ending + trail);
  }

  private int startOfFirstType() {
    int start = source.unit().getTypes().stream().findFirst().map(source::start).orElse(0);
    int at = start;
    for (Token token : source.tokens()) {
      boolean javadoc = token.comment() && source.text().startsWith("/**", token.start());
      if (token.end() <= start) {
        at = javadoc ? token.start() : start;
      }
    }
    return at;
  }
}
