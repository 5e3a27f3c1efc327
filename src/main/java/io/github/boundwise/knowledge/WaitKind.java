package io.github.boundwise.knowledge;

/** What a thread waits for. The names are part of the JSON report. */
public enum WaitKind {
  NET("the network"),
  DNS("a name lookup"),
  DB("a database"),
  MQ("a message broker"),
  FILE("the file system"),
  CONSOLE("the console"),
  PROCESS("another process"),
  SLEEP("time to pass"),
  WAIT("another thread"),
  LOCK("a lock");

  private final String words;

  WaitKind(String words) {
    this.words = words;
  }

  /** Completes "waits for …". */
  public String words() {
    return words;
  }
}
