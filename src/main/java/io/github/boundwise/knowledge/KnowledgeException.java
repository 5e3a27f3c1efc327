package io.github.boundwise.knowledge;

/**
 * Knowledge that cannot be used: a model file or rule page with a mistake, or one that cannot be
 * read. The message is one line, {@code file:line: what is wrong} where there is a line.
 */
public final class KnowledgeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KnowledgeException(String message) {
    super(message);
  }

  KnowledgeException(String message, Throwable cause) {
    super(message, cause);
  }
}
