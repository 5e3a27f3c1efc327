package io.github.boundwise.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A temporary folder that goes away when it is closed or this JVM is interrupted. */
final class Scratch implements AutoCloseable {

  private final Path root;
  private final Thread onExit = new Thread(this::deleteAtExit);
  private int folders;

  private Scratch(Path root) {
    this.root = root;
  }

  static Scratch create() throws IOException {
    Scratch scratch = new Scratch(Files.createTempDirectory("boundwise-bench"));
    Runtime.getRuntime().addShutdownHook(scratch.onExit);
    return scratch;
  }

  /** A new empty folder. */
  Path folder(String name) throws IOException {
    return Files.createDirectory(root.resolve(name + "-" + folders++));
  }

  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(onExit);
    delete(root);
  }

  private void deleteAtExit() {
    try {
      delete(root);
    } catch (IOException e) {
      System.err.println("left behind " + root + ": " + e.getMessage());
    }
  }

  /** Deletes a folder and all in it; links are deleted, not followed. */
  static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.deleteIfExists(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
