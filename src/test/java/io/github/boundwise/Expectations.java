package io.github.boundwise;

import io.github.boundwise.knowledge.ConcurrencyModel;
import io.github.boundwise.knowledge.WaitKind;
import io.github.boundwise.program.Site;
import io.github.boundwise.program.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the comments of one source file expect to be said of it, each on the line it judges.
 *
 * <pre>
 * // want RULE "part of the message"         must be found
 * // want workload:IO:NET+WAIT               must be the verdict on the method named on this line
 * // want site:EXECUTOR:CURRENT-&gt;RECOMMENDED  must be said of the site on this line
 * // gap SUBJECT: reason                     ought to be said, is not: a known miss
 * // noise SUBJECT: reason                   ought not to be said, is: a known false alarm
 * </pre>
 *
 * Several may follow each other at the end of a line.
 */
final class Expectations {

  /** The comment at the end of a line; string and character literals are looked over. */
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?:[^\"'/]|\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])++'|/(?!/))*+(//.*)");

  private static final Pattern START = Pattern.compile("(?=// ?(?:want|gap|noise)\\b)");
  private static final Pattern FOUND = Pattern.compile("// ?want ([a-z-]+) \"(.+)\"");
  private static final Pattern VERDICT = Pattern.compile("// ?want ((?:workload|site):\\S+)");
  private static final Pattern EXCUSED = Pattern.compile("// ?(gap|noise) (\\S+): \\S.*");
  private static final String TEXT_BLOCK = "\"\"\"";

  private final String file;
  private final Set<String> rules;
  private final List<Comment> comments = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * One thing that was said of a line.
   *
   * @param subject a rule's id, {@code workload:…} or {@code site:…}, as comments write them
   * @param message for people
   * @param demanding whether a comment must expect it
   */
  record Said(int line, String subject, String message, boolean demanding) {}

  private enum Word {
    WANT,
    GAP,
    NOISE
  }

  private record Comment(int line, Word word, String subject, String text) {
    boolean speaksOf(Said said) {
      return said.line() == line && said.subject().equals(subject) && said.message().contains(text);
    }

    boolean isAbout(Said said) {
      return said.line() == line && family(said.subject()).equals(family(subject));
    }
  }

  private Expectations(String file, Set<String> rules) {
    this.file = file;
    this.rules = rules;
  }

  /**
   * Reads the comments of a file; what is wrong with them is told by {@link #mismatches}.
   *
   * @param file for messages
   * @param rules the ids there are
   */
  static Expectations in(String file, String source, Set<String> rules) {
    Expectations expectations = new Expectations(file, rules);
    boolean inTextBlock = false;
    List<String> lines = source.lines().toList();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      int quotes = line.lastIndexOf(TEXT_BLOCK);
      boolean closes = inTextBlock && quotes >= 0;
      if (!inTextBlock || closes) {
        expectations.readLine(number, closes ? line.substring(quotes + 3) : line);
      }
      inTextBlock ^= quotes >= 0 && line.indexOf(TEXT_BLOCK) == quotes;
    }
    return expectations;
  }

  private void readLine(int number, String line) {
    Matcher comment = COMMENT.matcher(line);
    if (comment.matches()) {
      START
          .splitAsStream(comment.group(1))
          .filter(part -> START.matcher(part).lookingAt())
          .forEach(part -> read(number, part.strip()));
    }
  }

  private void read(int line, String text) {
    Matcher found = FOUND.matcher(text);
    Matcher verdict = VERDICT.matcher(text);
    Matcher excused = EXCUSED.matcher(text);
    if (found.matches()) {
      add(new Comment(line, Word.WANT, found.group(1), found.group(2)));
    } else if (verdict.matches()) {
      add(new Comment(line, Word.WANT, verdict.group(1), ""));
    } else if (excused.matches()) {
      Word word = excused.group(1).equals("gap") ? Word.GAP : Word.NOISE;
      add(new Comment(line, word, excused.group(2), ""));
    } else {
      problem(
          line,
          "not understood: " + text,
          "write // want RULE \"part of the message\", // want workload:…, // want site:…,"
              + " // gap SUBJECT: reason or // noise SUBJECT: reason");
    }
  }

  private void add(Comment comment) {
    if (isSubject(comment.subject())) {
      comments.add(comment);
    } else {
      problem(
          comment.line(),
          "there is no " + comment.subject(),
          "name a rule, or write workload:IO:DB+NET with the kinds in alphabetical order,"
              + " or site:KIND:CURRENT->RECOMMENDED");
    }
  }

  /**
   * The differences between what was said of the file and what its comments expect, by line where
   * possible, each with what to do; empty when there is none. Every comment answers for one thing
   * that was said.
   */
  List<String> mismatches(List<Said> allSaid) {
    List<Said> said = new ArrayList<>(allSaid);
    comments.stream().filter(c -> c.word() == Word.WANT).forEach(c -> expect(c, said));
    comments.stream().filter(c -> c.word() == Word.NOISE).forEach(c -> expect(c, said));
    comments.stream().filter(c -> c.word() == Word.GAP).forEach(c -> expectNot(c, said));
    for (Said unexpected : said) {
      if (unexpected.demanding()) {
        problem(
            unexpected.line(),
            unexpected.subject() + " is not expected: " + unexpected.message(),
            "where it is right write // want "
                + unexpected.subject()
                + (isVerdict(unexpected.subject()) ? "" : " \"part of the message\"")
                + ", where it is wrong // noise "
                + unexpected.subject()
                + ": reason");
      }
    }
    return List.copyOf(problems);
  }

  private void expect(Comment comment, List<Said> said) {
    for (Said candidate : said) {
      if (comment.speaksOf(candidate)) {
        said.remove(candidate);
        return;
      }
    }
    String instead =
        said.stream()
            .filter(comment::isAbout)
            .map(s -> isVerdict(s.subject()) ? s.subject() : s.message())
            .collect(Collectors.joining("; "));
    String heard = instead.isEmpty() ? "nothing is said here" : "said is " + instead;
    if (comment.word() == Word.NOISE) {
      problem(comment.line(), "noise " + comment.subject() + " fell silent", "delete this comment");
    } else {
      problem(
          comment.line(),
          "wanted " + comment.subject() + quoted(comment.text()) + ", but " + heard,
          "correct the comment, or the analyser; a known miss is // gap "
              + comment.subject()
              + ": reason");
    }
  }

  private void expectNot(Comment comment, List<Said> said) {
    for (Said candidate : List.copyOf(said)) {
      if (comment.speaksOf(candidate)) {
        said.remove(candidate);
        problem(
            comment.line(),
            "gap " + comment.subject() + " is closed: " + candidate.message(),
            "delete this comment, and write // want in its place");
      }
    }
  }

  private void problem(int line, String what, String toDo) {
    problems.add(file + ":" + line + ": " + what + "\n    " + toDo);
  }

  private boolean isSubject(String subject) {
    return switch (family(subject)) {
      case "workload" -> isWorkload(subject.split(":", -1));
      case "site" -> isSite(subject.split(":|->", -1));
      default -> rules.contains(subject);
    };
  }

  private static boolean isWorkload(String[] parts) {
    List<String> kinds = parts.length == 3 ? List.of(parts[2].split("\\+", -1)) : List.of();
    return parts.length <= 3
        && isOne(Workload.values(), parts[1])
        && kinds.stream().allMatch(kind -> isOne(WaitKind.values(), kind))
        && kinds.equals(kinds.stream().sorted().distinct().toList());
  }

  private static boolean isSite(String[] parts) {
    return parts.length == 4
        && isOne(Site.Kind.values(), parts[1])
        && isOne(ConcurrencyModel.values(), parts[2])
        && isOne(ConcurrencyModel.values(), parts[3]);
  }

  private static boolean isOne(Enum<?>[] values, String name) {
    return Arrays.stream(values).anyMatch(value -> value.name().equals(name));
  }

  private static boolean isVerdict(String subject) {
    return subject.contains(":");
  }

  /** The rule, {@code workload} or {@code site}. */
  private static String family(String subject) {
    return subject.split(":", 2)[0];
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "" : " \"" + text + "\"";
  }
}
