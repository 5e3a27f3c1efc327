package io.github.boundwise.report;

import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.SourceError;
import io.github.boundwise.facts.Span;
import io.github.boundwise.fix.Fix;
import io.github.boundwise.fix.Safety;
import io.github.boundwise.fix.TextEdit;
import io.github.boundwise.knowledge.ConcurrencyModel;
import io.github.boundwise.knowledge.WaitKind;
import io.github.boundwise.program.Evidence;
import io.github.boundwise.program.Site;
import io.github.boundwise.program.Verdict;
import io.github.boundwise.program.Workload;
import io.github.boundwise.project.Jdk;
import io.github.boundwise.project.Sources;
import io.github.boundwise.rule.Category;
import io.github.boundwise.rule.Confidence;
import io.github.boundwise.rule.Finding;
import io.github.boundwise.rule.Finding.Message;
import io.github.boundwise.rule.Finding.Step;
import io.github.boundwise.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small shop with one fault of each severity, judged by hand. */
final class Example {
  static final String STATS = "src/shop/Stats.java";
  static final String CRAWLER = "src/shop/Crawler.java";

  private static final Map<String, String> TEXTS =
      Map.of(
          STATS,
          """
          package shop;

          import java.util.ArrayList;
          import java.util.List;

          /** Counts what customers do. */
          final class Stats {
          \tprivate final List<String> log = new ArrayList<>();
          \tprivate int hits;

          \tvoid record(String who) {
          \t\thits = hits + 1;
          \t\tlog.add("客 " + who);
          \t}
          }
          """,
          CRAWLER,
          """
          package shop;

          final class Crawler {
              private final ExecutorService pool = Executors.newFixedThreadPool(8);
              private final Stats stats = new Stats();

              void start() {
                  pool.submit(() -> stats.record("crawler"));
                  stats.record("starter");
              }

              List<Page> fetchAll(List<URI> uris) {
                  List<Page> pages = new ArrayList<>();
                  for (URI uri : uris) {
                      pages.add(client.fetch(uri));
                  }
                  return pages;
              }
          }
          """);

  private static final MethodId RECORD =
      new MethodId("shop.Stats", "record", List.of("java.lang.String"));
  private static final MethodId FETCH_ALL =
      new MethodId("shop.Crawler", "fetchAll", List.of("java.util.List"));

  private Example() {}

  static Sources sources() {
    return file -> {
      String text = TEXTS.get(file);
      if (text == null) {
        throw new IOException("no such file");
      }
      return text;
    };
  }

  /** The place of {@code part} within the first occurrence of {@code context}. */
  static Span span(String file, String context, String part) {
    String text = TEXTS.getOrDefault(file, "");
    return Spans.of(file, text, text.indexOf(context) + context.indexOf(part), part.length());
  }

  static ReportData data() {
    return new ReportData(overview(17), methods(), findings(), sites());
  }

  static ReportData clean() {
    return new ReportData(
        new Overview("", ".", List.of("."), 17, "default", jdk(17), 1, 9, 0, 0, 0, List.of(), 0.5),
        List.of(),
        List.of(),
        List.of());
  }

  private static Overview overview(int jdk) {
    return new Overview(
        "samples/shop",
        "samples/shop",
        List.of("src"),
        21,
        "pom.xml",
        jdk(jdk),
        3,
        1234,
        3,
        200,
        5,
        List.of(new SourceError("src/shop/Broken.java", 12, "';' expected")),
        1.94);
  }

  private static Jdk jdk(int release) {
    return new Jdk(Path.of("jdk"), release, release + ".0.1");
  }

  private static List<MethodVerdict> methods() {
    Span fetchAll = span(CRAWLER, "fetchAll", "fetchAll");
    Span record = span(STATS, "record", "record");
    Evidence loop =
        new Evidence(
            Evidence.Kind.MODEL,
            span(CRAWLER, "client.fetch(uri)", "fetch(uri)"),
            "calls Client#fetch, which waits for the network");
    return List.of(
        new MethodVerdict(
            FETCH_ALL,
            fetchAll,
            new Verdict(Workload.IO, Set.of(WaitKind.NET, WaitKind.DNS), "O(n)", List.of(loop))),
        new MethodVerdict(
            new MethodId("shop.Crawler", "start", List.of()),
            span(CRAWLER, "start", "start"),
            new Verdict(Workload.CPU, Set.of(), "O(n^2)", List.of())),
        new MethodVerdict(
            RECORD, record, new Verdict(Workload.LIGHT, Set.of(), "O(1)", List.of())));
  }

  private static List<ReportedFinding> findings() {
    return List.of(sequentialLoop(), lostUpdate(), unguardedCollection());
  }

  private static ReportedFinding lostUpdate() {
    Span update = span(STATS, "hits = hits + 1", "hits = hits + 1");
    Span submit =
        span(
            CRAWLER,
            "pool.submit(() -> stats.record(\"crawler\"))",
            "submit(() -> stats.record(\"crawler\"))");
    Span direct = span(CRAWLER, "stats.record(\"starter\")", "record(\"starter\")");
    return new ReportedFinding(
        new Finding(
            "lost-update",
            Category.SHARED_STATE,
            Severity.ERROR,
            Confidence.HIGH,
            update,
            new Message(
                "An update of `hits` can be lost: two threads may run `hits = hits + 1` at once.",
                "The statement reads, adds and writes in three steps. When thread B reads between"
                    + " A's read and A's write, both write the same number and one update is gone.",
                "Make `hits` an AtomicInteger and call incrementAndGet()."),
            List.of(
                new Step(submit, "runs record() on a thread of the pool", "A"),
                new Step(update, "reads hits, adds 1, writes it back", "A"),
                new Step(direct, "calls record() while the task may still run", "B"),
                new Step(update, "reads hits, adds 1, writes it back", "B")),
            List.of(
                new Step(
                    span(STATS, "private int hits", "hits"),
                    "a plain field: neither atomic nor guarded by a lock",
                    "")),
            null),
        RECORD,
        () ->
            Optional.of(
                new Fix.Edits(
                    "make `hits` an AtomicInteger",
                    Safety.REVIEW,
                    List.of("private, and never read outside"),
                    List.of(new TextEdit(STATS, 10, 13, "int", "AtomicInteger")))),
        "00112233445566aa");
  }

  private static ReportedFinding unguardedCollection() {
    Span add = span(STATS, "log.add(\"客 \" + who)", "add(\"客 \" + who)");
    return new ReportedFinding(
        new Finding(
            "unguarded-collection",
            Category.SHARED_STATE,
            Severity.WARNING,
            Confidence.MEDIUM,
            add,
            new Message(
                "`log` is an ArrayList that two threads may change at once.",
                "An ArrayList that is changed by two threads loses elements or throws.",
                "Use a ConcurrentLinkedQueue."),
            List.of(new Step(add, "adds without a lock", "")),
            List.of(new Step(span(STATS, "List<String> log", "log"), "made here", "")),
            null),
        RECORD,
        () ->
            Optional.of(
                new Fix.Refused(
                    "make `log` concurrent",
                    span(STATS, "List<String> log", "log"),
                    "its order may matter")),
        "00112233445566bb");
  }

  private static ReportedFinding sequentialLoop() {
    Span header = span(CRAWLER, "for (URI uri : uris)", "for (URI uri : uris)");
    return new ReportedFinding(
        new Finding(
            "sequential-io-loop",
            Category.OPPORTUNITY,
            Severity.NOTE,
            Confidence.HIGH,
            header,
            new Message(
                "The loop waits for the network in every round, one round after the other.",
                "The rounds do not depend on each other, so their waits could overlap.",
                "Run each round on a virtual thread."),
            List.of(
                new Step(span(CRAWLER, "client.fetch(uri)", "fetch(uri)"), "calls fetch", ""),
                new Step(
                    new Span("src/shop/Client.java", 10, 20, 7, 3, 7, 13),
                    "which waits for the network",
                    "")),
            List.of(),
            null),
        FETCH_ALL,
        Optional::empty,
        "00112233445566cc");
  }

  private static List<Site> sites() {
    Verdict io = new Verdict(Workload.IO, Set.of(WaitKind.NET), "O(n)", List.of());
    return List.of(
        new Site(
            span(CRAWLER, "newFixedThreadPool", "newFixedThreadPool"),
            Site.Kind.EXECUTOR,
            ConcurrencyModel.BOUNDED_POOL,
            io,
            ConcurrencyModel.VIRTUAL_THREADS,
            Site.Advice.MEASURE,
            List.of("its tasks wait for the network, and eight of them at most"),
            List.of()),
        new Site(
            span(CRAWLER, "submit", "submit"),
            Site.Kind.ASYNC_CALL,
            ConcurrencyModel.BOUNDED_POOL,
            io,
            ConcurrencyModel.BOUNDED_POOL,
            Site.Advice.KEEP,
            List.of("fits"),
            List.of()),
        new Site(
            span(CRAWLER, "for (URI uri : uris)", "for"),
            Site.Kind.LOOP,
            ConcurrencyModel.SEQUENTIAL,
            io,
            ConcurrencyModel.VIRTUAL_THREADS,
            Site.Advice.CHANGE,
            List.of("each round waits for the network and needs nothing of another round"),
            List.of(
                "the server may not take that many requests at once: bound them with a Semaphore")));
  }
}
