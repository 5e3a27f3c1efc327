package io.github.boundwise.knowledge;

/**
 * A line of a knowledge file.
 *
 * @param line from 1
 */
record Place(String file, int line) {

  KnowledgeException error(String message) {
    return new KnowledgeException(this + ": " + message);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
