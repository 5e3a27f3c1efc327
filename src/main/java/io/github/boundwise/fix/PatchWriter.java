package io.github.boundwise.fix;

import io.github.boundwise.fix.Patch.FileChange;
import io.github.boundwise.project.UsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes a patch to disk: every file is replaced as a whole, and all of them or none. */
public final class PatchWriter {

  /** A file, and the finished file beside it that will take its place. */
  private record Swap(Path file, Path finished, FileChange change) {}

  private PatchWriter() {}

  /**
   * Replaces the changed files.
   *
   * @param root the folder that the patch's paths are relative to
   * @throws UsageException when a file is read-only or is not what the patch was made from; nothing
   *     was changed
   * @throws IOException when writing fails, as on a full disk; files that were replaced before that
   *     are put back
   */
  public static void write(Patch patch, Path root) throws UsageException, IOException {
    List<Swap> swaps = new ArrayList<>();
    try {
      for (FileChange change : patch.changes()) {
        Path file = root.resolve(change.file()).toRealPath();
        check(change, file);
        swaps.add(prepare(file, change));
      }
      replaceAll(swaps);
    } finally {
      for (Swap swap : swaps) {
        Files.deleteIfExists(swap.finished());
      }
    }
  }

  private static void check(FileChange change, Path file) throws UsageException, IOException {
    if (!Files.isWritable(file) || !ownerMayWrite(file)) {
      throw new UsageException(change.file() + " is read-only; nothing was written");
    }
    if (!Arrays.equals(Files.readAllBytes(file), change.before().encode())) {
      throw new UsageException(
          change.file()
              + " changed since it was scanned; nothing was written, run the command again");
    }
  }

  /** A superuser may write anything; the mode still says what its owner wants. */
  private static boolean ownerMayWrite(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null
        || view.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
  }

  private static Swap prepare(Path file, FileChange change) throws IOException {
    Path finished = Files.createTempFile(file.resolveSibling(""), "." + file.getFileName(), ".tmp");
    try {
      fill(finished, change.after().encode());
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (view != null) {
        Files.setPosixFilePermissions(finished, view.readAttributes().permissions());
      }
      return new Swap(file, finished, change);
    } catch (IOException e) {
      Files.deleteIfExists(finished);
      throw e;
    }
  }

  private static void fill(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void replaceAll(List<Swap> swaps) throws IOException {
    List<Swap> done = new ArrayList<>();
    try {
      for (Swap swap : swaps) {
        Files.move(swap.finished(), swap.file(), StandardCopyOption.ATOMIC_MOVE);
        done.add(swap);
      }
    } catch (IOException e) {
      for (Swap swap : done) {
        Files.write(swap.file(), swap.change().before().encode());
      }
      throw e;
    }
  }
}
