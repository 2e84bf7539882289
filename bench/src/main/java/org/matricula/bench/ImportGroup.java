package org.matricula.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The whole Open University dataset into a fresh database, twice: a process of its own with a heap of 512 MB, its start
 * and the making of the database included. {@code MATRICULA_OULAD} names the dataset's folder; without it the group
 * measures nothing and says so.
 */
final class ImportGroup implements Group {

    private static final String FOLDER = "MATRICULA_OULAD";
    private static final int MOST_MINUTES = 10;
    private static final String TOTALS = "Now there: 32,593 enrolments, 10,072 with a leaving date;"
            + " 15,385 certificates of 14,581 learners (13,779 with 1 course, 800 with 2 courses, 2 with 3 courses)";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Figure> measure(Project project) throws Exception {
        var folder = System.getenv(FOLDER);
        if (folder == null) {
            System.err.println("The import is not measured: " + FOLDER + " names no folder with the dataset");
            return List.of();
        }
        var scratch = Files.createTempDirectory("matricula-import");
        try {
            build(project, scratch);
            var first = Run.of(project, Path.of(folder), scratch);
            var second = Run.of(project, Path.of(folder), scratch);
            return List.of(
                    figure("first", first.seconds(), "s"),
                    figure("second", second.seconds(), "s"),
                    figure("peak-memory", first.peakMegabytes(), "MB"),
                    figure("wrong-totals", first.said(TOTALS) && second.said(TOTALS) ? 0 : 1, "1"),
                    figure("changed-by-second", second.filesWithNewRows(), "1"));
        } finally {
            delete(scratch);
        }
    }

    private static Figure figure(String what, double value, String unit) {
        return new Figure("import.oulad." + what, value, unit, null, null);
    }

    /** The launcher builds what changed; an import of nothing makes it do so before the time counts. */
    private static void build(Project project, Path scratch) throws IOException, InterruptedException {
        var nothing = Files.createDirectory(scratch.resolve("nothing"));
        importing(project, nothing, scratch)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        delete(scratch.resolve("data"));
    }

    private static ProcessBuilder importing(Project project, Path folder, Path scratch) {
        var launcher = project.root().resolve("matricula").toString();
        var data = scratch.resolve("data").toString();
        var command = new ProcessBuilder(launcher, "import", "oulad", folder.toString(), "--data", data)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().put("MATRICULA_JAVA_OPTIONS", "-Xmx512m");
        return command;
    }

    /** One import: what it said, how long it took, and the most memory it ever held (0 where Linux doesn't tell). */
    private record Run(List<String> summary, double seconds, double peakMegabytes) {

        static Run of(Project project, Path folder, Path scratch) throws IOException, InterruptedException {
            var summary = scratch.resolve("summary.txt");
            var begun = System.nanoTime();
            var process = importing(project, folder, scratch)
                    .redirectOutput(summary.toFile())
                    .start();
            var peak = peakWhileRunning(process);
            if (process.exitValue() != 0) throw new IOException("The import failed");
            return new Run(Files.readAllLines(summary), (System.nanoTime() - begun) / 1e9, peak);
        }

        private static double peakWhileRunning(Process process) throws IOException, InterruptedException {
            var status = Path.of("/proc/" + process.pid() + "/status");
            var peak = 0.0;
            for (int i = 0; !process.waitFor(200, TimeUnit.MILLISECONDS); i++) {
                if (i > MOST_MINUTES * 60 * 5) {
                    process.destroy();
                    throw new IOException("The import took more than " + MOST_MINUTES + " minutes");
                }
                peak = Math.max(peak, highWaterMark(status));
            }
            return peak;
        }

        private static double highWaterMark(Path status) {
            try (var lines = Files.lines(status)) {
                return lines.filter(line -> line.startsWith("VmHWM:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0);
            } catch (IOException | java.io.UncheckedIOException gone) {
                return 0;
            }
        }

        boolean said(String line) {
            return summary.contains(line);
        }

        long filesWithNewRows() {
            return summary.stream()
                    .filter(line -> line.contains(" new"))
                    .filter(line -> !line.contains(" 0 new"))
                    .count();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
