package io.github.boundwise.maven;

import io.github.boundwise.Analysis;
import io.github.boundwise.project.SourceFiles;
import io.github.boundwise.project.Sources;
import io.github.boundwise.report.Format;
import io.github.boundwise.report.ReportData;
import io.github.boundwise.report.Style;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The reports of one module.
 *
 * @param folder where they go; made when they are written
 */
record ReportFiles(Path folder, Set<Format> formats) {

  private static final Map<Format, String> NAMES =
      new EnumMap<>(Map.of(Format.JSON, "boundwise.json", Format.FULL, "boundwise.txt"));

  ReportFiles {
    formats = Set.copyOf(formats);
  }

  static ReportFiles in(Path folder, Set<String> words) throws MojoExecutionException {
    Set<Format> formats = EnumSet.noneOf(Format.class);
    for (String word : words) {
      formats.add(Words.parse("boundwise.formats", word, NAMES.keySet()));
    }
    return new ReportFiles(folder, formats);
  }

  /** The report for people where it is written, else the folder. */
  Path mostReadable() {
    return formats.contains(Format.FULL) ? file(Format.FULL) : folder;
  }

  void write(Analysis analysis) throws IOException {
    Sources sources = new SourceFiles(analysis.project().root());
    ReportData data = ReportData.of(analysis, sources);
    Files.createDirectories(folder);
    for (Format format : formats) {
      try (Writer out = Files.newBufferedWriter(file(format))) {
        format.report(sources, Style.PLAIN).write(data, out);
      }
    }
  }

  private Path file(Format format) {
    return folder.resolve(NAMES.getOrDefault(format, format.id()));
  }
}
