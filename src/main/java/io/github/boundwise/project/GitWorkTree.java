package io.github.boundwise.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks git about the work tree that a folder lies in. */
public final class GitWorkTree {

  private GitWorkTree() {}

  /**
   * Which of the files differ from the last commit, untracked ones included; none outside git.
   *
   * @param root a folder
   * @param files relative to {@code root}
   * @throws UsageException when the folder is in a git work tree but git cannot tell
   */
  public static List<String> uncommitted(Path root, List<String> files) throws UsageException {
    if (!insideGit(root)) {
      return List.of();
    }
    List<String> dirty = new ArrayList<>();
    for (String file : files) {
      if (!status(root, file).isEmpty()) {
        dirty.add(file);
      }
    }
    return dirty;
  }

  private static boolean insideGit(Path root) {
    for (Path at = root.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return true;
      }
    }
    return false;
  }

  private static String status(Path root, String file) throws UsageException {
    try {
      Process git =
          new ProcessBuilder(
                  "git", "-C", root.toString(), "status", "--porcelain", "--", ":(literal)" + file)
              .redirectErrorStream(true)
              .start();
      git.getOutputStream().close();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (git.waitFor() != 0) {
        throw new UsageException(cannotTell(file, output.lines().findFirst().orElse("git failed")));
      }
      return output;
    } catch (IOException e) {
      throw new UsageException(cannotTell(file, String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UsageException(cannotTell(file, "interrupted"));
    }
  }

  private static String cannotTell(String file, String why) {
    return "git cannot say whether "
        + file
        + " has uncommitted changes ("
        + why
        + "); "
        + "use --force to write anyway";
  }
}
