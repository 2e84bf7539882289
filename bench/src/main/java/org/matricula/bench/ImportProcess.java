package org.matricula.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * One import in a process of its own with a heap of 512 MB.
 *
 * @param summary       what it said
 * @param seconds       of the whole process, its start included
 * @param peakMegabytes the most memory it ever held, 0 where Linux doesn't tell
 * @param heapMegabytes the most that was in use after a collection of the whole heap
 */
record ImportProcess(List<String> summary, double seconds, double peakMegabytes, double heapMegabytes) {

    private static final int MOST_MINUTES = 10;
    private static final Pattern COLLECTED = Pattern.compile("Pause Full .*->(\\d+)M\\(");
    private static final Pattern TOOK = Pattern.compile("Took ([0-9.]+) s\\.");

    /** The launcher builds what changed; an import of nothing makes it do so before the time counts. */
    static void build(Project project, Path scratch) throws IOException, InterruptedException {
        var nothing = Files.createDirectory(scratch.resolve("nothing"));
        command(project, "oulad", nothing, scratch)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Scratch.delete(scratch.resolve("data"));
    }

    static ImportProcess run(Project project, String kind, Path folder, Path scratch)
            throws IOException, InterruptedException {
        return run(project, kind, folder, scratch, process -> {});
    }

    /** Collects the whole heap all along, to see what is really kept there: its time says nothing. */
    static ImportProcess collecting(Project project, String kind, Path folder, Path scratch)
            throws IOException, InterruptedException {
        return run(project, kind, folder, scratch, process -> collect(process.pid()));
    }

    private static ImportProcess run(
            Project project, String kind, Path folder, Path scratch, Consumer<Process> meanwhile)
            throws IOException, InterruptedException {
        var summary = scratch.resolve("summary.txt");
        var begun = System.nanoTime();
        var process = command(project, kind, folder, scratch)
                .redirectOutput(summary.toFile())
                .start();
        var peak = peakWhileRunning(process, meanwhile);
        if (process.exitValue() != 0) throw new IOException("The import failed");
        return new ImportProcess(
                Files.readAllLines(summary), (System.nanoTime() - begun) / 1e9, peak, heap(scratch.resolve("gc.log")));
    }

    private static ProcessBuilder command(Project project, String kind, Path folder, Path scratch) {
        var launcher = project.root().resolve("matricula").toString();
        var data = scratch.resolve("data").toString();
        var command = new ProcessBuilder(launcher, "import", kind, folder.toString(), "--data", data)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment()
                .put("MATRICULA_JAVA_OPTIONS", "-Xmx512m -Xlog:gc:file=" + scratch.resolve("gc.log") + "::filecount=0");
        return command;
    }

    private static void collect(long process) {
        try {
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            "" + process,
                            "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("No collection could be asked for", e);
        }
    }

    private static double peakWhileRunning(Process process, Consumer<Process> meanwhile)
            throws IOException, InterruptedException {
        var status = Path.of("/proc/" + process.pid() + "/status");
        var peak = 0.0;
        for (int i = 0; !process.waitFor(200, TimeUnit.MILLISECONDS); i++) {
            if (i > MOST_MINUTES * 60 * 5) {
                process.destroy();
                throw new IOException("The import took more than " + MOST_MINUTES + " minutes");
            }
            peak = Math.max(peak, highWaterMark(status));
            meanwhile.accept(process);
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

    private static double heap(Path log) throws IOException {
        return COLLECTED
                .matcher(Files.readString(log))
                .results()
                .mapToDouble(match -> Double.parseDouble(match.group(1)))
                .max()
                .orElse(0);
    }

    boolean said(String line) {
        return summary.contains(line);
    }

    /** What the import itself took, by its own word: without the start of the program. */
    double ownSeconds() throws IOException {
        var took = TOOK.matcher(String.join("\n", summary));
        if (!took.find()) throw new IOException("The import didn't say how long it took");
        return Double.parseDouble(took.group(1));
    }

    long filesWithNewRows() {
        return summary.stream()
                .filter(line -> line.contains(" new"))
                .filter(line -> !line.contains(" 0 new"))
                .count();
    }
}
