package io.github.boundwise.project;

/** Told how far a long piece of work is; called from one thread. */
public interface Progress {

  /** Tells nobody. */
  Progress NONE = (doing, done, total) -> {};

  /**
   * A step was made.
   *
   * @param doing what is being done, as "reading files"
   * @param total 0 when not known
   */
  void step(String doing, int done, int total);
}
