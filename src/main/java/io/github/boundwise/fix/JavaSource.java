package io.github.boundwise.fix;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaToken;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.Providers;
import com.github.javaparser.Range;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import io.github.boundwise.facts.Span;
import io.github.boundwise.project.Sources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A parsed file; every position is an offset into its text. */
final class JavaSource {

  /** A token of the text, blanks left out. */
  record Token(int start, int end, boolean comment, boolean identifier) {}

  private final String file;
  private final String text;
  private final Lines lines;
  private final CompilationUnit unit;
  private final List<Token> tokens;

  private JavaSource(String file, String text, Lines lines, CompilationUnit unit) {
    this.file = file;
    this.text = text;
    this.lines = lines;
    this.unit = unit;
    this.tokens = tokens(unit, lines);
  }

  /** Reads and parses a file, or refuses where that fails. */
  static JavaSource read(Sources sources, String file) throws Refusal {
    try {
      return parse(file, sources.text(file));
    } catch (IOException e) {
      throw new Refusal(
          new Span(file, 0, 0, 1, 1, 1, 1), "the file cannot be read: " + e.getMessage());
    }
  }

  /** Parses a text, or refuses at the first syntax error. */
  static JavaSource parse(String file, String text) throws Refusal {
    // RAW: the grammar takes every release's syntax, and nothing is rejected for its release.
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.RAW)
            .setPreprocessUnicodeEscapes(false)
            .setAttributeComments(false);
    Lines lines = new Lines(text);
    ParseResult<CompilationUnit> result;
    try {
      result =
          new JavaParser(configuration)
              .parse(ParseStart.COMPILATION_UNIT, Providers.provider(text));
    } catch (StackOverflowError e) {
      throw new Refusal(lines.span(file, 0, 0), "the file nests too deeply to be parsed");
    }
    Optional<CompilationUnit> unit = result.getResult();
    if (!result.isSuccessful() || unit.isEmpty()) {
      int at =
          result.getProblems().stream()
              .findFirst()
              .flatMap(JavaSource::begin)
              .map(p -> Math.min(text.length(), lines.offset(p.line, p.column)))
              .orElse(0);
      throw new Refusal(lines.span(file, at, at), "the file does not parse here");
    }
    return new JavaSource(file, text, lines, unit.get());
  }

  private static Optional<Position> begin(Problem problem) {
    return problem.getLocation().flatMap(TokenRange::toRange).map(range -> range.begin);
  }

  private static List<Token> tokens(CompilationUnit unit, Lines lines) {
    List<Token> tokens = new ArrayList<>();
    for (JavaToken token : unit.getTokenRange().orElseThrow()) {
      boolean empty = token.getText().isEmpty();
      if (empty || token.getCategory().isWhitespace()) {
        continue;
      }
      Range range = token.getRange().orElseThrow();
      int start = lines.offset(range.begin.line, range.begin.column);
      int end = lines.offset(range.end.line, range.end.column) + 1;
      tokens.add(
          new Token(
              start, end, token.getCategory().isComment(), token.getCategory().isIdentifier()));
    }
    return tokens;
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  Lines lines() {
    return lines;
  }

  CompilationUnit unit() {
    return unit;
  }

  /** Comments and code, in order. */
  List<Token> tokens() {
    return tokens;
  }

  int start(Node node) {
    Position begin = node.getBegin().orElseThrow();
    return lines.offset(begin.line, begin.column);
  }

  int end(Node node) {
    Position last = node.getEnd().orElseThrow();
    return lines.offset(last.line, last.column) + 1;
  }

  String text(Node node) {
    return text.substring(start(node), end(node));
  }

  String text(Token token) {
    return text.substring(token.start(), token.end());
  }

  Span span(Node node) {
    return lines.span(file, start(node), end(node));
  }

  /** The innermost node of a kind with exactly this range. */
  <N extends Node> Optional<N> find(Span span, Class<N> kind) {
    List<N> found = unit.findAll(kind, n -> start(n) == span.start() && end(n) == span.end());
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  /** Whether a comment touches the range. */
  boolean hasComment(int start, int end) {
    return tokens.stream().anyMatch(t -> t.comment() && t.start() < end && start < t.end());
  }

  /** Whether a name occurs as an identifier inside the node. */
  boolean mentions(Node node, String name) {
    int from = start(node);
    int to = end(node);
    return tokens.stream()
        .anyMatch(
            t -> t.identifier() && t.start() >= from && t.end() <= to && text(t).equals(name));
  }

  /**
   * Where a new line can start after {@code offset}: the end of its line where only blanks and
   * comments follow there, else {@code offset} itself.
   */
  int restOfLine(int offset) {
    int end = lines.endOfLine(offset);
    boolean free =
        tokens.stream()
            .filter(t -> t.start() >= offset && t.start() < end)
            .allMatch(t -> t.comment() && t.end() <= end);
    return free ? end : offset;
  }

  /** A refusal because of a node; the reason completes "not fixed because …". */
  Refusal refusal(Node node, String reason) {
    return new Refusal(span(node), reason);
  }

  /** An edit of this file; refuses to take a comment away. */
  TextEdit edit(int start, int end, String replacement) throws Refusal {
    if (hasComment(start, end)) {
      throw new Refusal(lines.span(file, start, end), "a comment stands inside the expression");
    }
    return new TextEdit(file, start, end, text.substring(start, end), replacement);
  }

  TextEdit insert(int at, String inserted) {
    return new TextEdit(file, at, at, "", inserted);
  }
}
