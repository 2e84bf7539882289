package org.matricula.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Imports, each in a process of its own with a heap of 512 MB. The whole Open University dataset into a fresh database,
 * twice, the start and the making of the database included: {@code MATRICULA_OULAD} names the dataset's folder, without
 * it this part measures nothing and says so. And an invented FutureLearn export of 60,000 step rows and 100,000 answers,
 * timed by the import's own word, the middle one of five; then what is kept on the heap for it, and for one ten times as
 * large.
 */
final class ImportGroup implements Group {

    private static final String FOLDER = "MATRICULA_OULAD";
    private static final int LEARNERS = 2_000;
    private static final int TIMES = 10;

    /** Each into a database of its own: the middle one counts, as one alone tells more of the machine. */
    private static final int RUNS = 5;

    private static final String TOTALS = "Now there: 32,593 enrolments, 10,072 with a leaving date;"
            + " 15,385 certificates of 14,581 learners (13,779 with 1 course, 800 with 2 courses, 2 with 3 courses)";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void measure(Project project, Consumer<Figure> figures) throws Exception {
        var folder = System.getenv(FOLDER);
        if (folder == null) {
            System.err.println("The import of OULAD is not measured: " + FOLDER + " names no folder with the dataset");
        } else {
            oulad(project, Path.of(folder)).forEach(figures);
        }
        futureLearn(project).forEach(figures);
    }

    private static List<Figure> oulad(Project project, Path folder) throws Exception {
        var scratch = Files.createTempDirectory("matricula-import");
        try {
            ImportProcess.build(project, scratch);
            var first = ImportProcess.run(project, "oulad", folder, scratch);
            var second = ImportProcess.run(project, "oulad", folder, scratch);
            return List.of(
                    figure("oulad.first", first.seconds(), "s"),
                    figure("oulad.second", second.seconds(), "s"),
                    figure("oulad.peak-memory", first.peakMegabytes(), "MB"),
                    figure("oulad.wrong-totals", first.said(TOTALS) && second.said(TOTALS) ? 0 : 1, "1"),
                    figure("oulad.changed-by-second", second.filesWithNewRows(), "1"));
        } finally {
            Scratch.delete(scratch);
        }
    }

    private static List<Figure> futureLearn(Project project) throws Exception {
        var scratch = Files.createTempDirectory("matricula-import");
        try {
            ImportProcess.build(project, scratch);
            var folder = InventedExport.of(LEARNERS, scratch.resolve("export"));
            var first = new ArrayList<Double>();
            for (int i = 0; i < RUNS; i++) {
                Scratch.delete(scratch.resolve("data"));
                first.add(ImportProcess.run(project, "futurelearn", folder, scratch)
                        .ownSeconds());
            }
            var second = ImportProcess.run(project, "futurelearn", folder, scratch);
            Scratch.delete(scratch.resolve("data"));
            var heap = ImportProcess.collecting(project, "futurelearn", folder, scratch)
                    .heapMegabytes();
            Scratch.delete(scratch.resolve("data"));
            var large = InventedExport.of(TIMES * LEARNERS, scratch.resolve("large"));
            var tenfold = ImportProcess.collecting(project, "futurelearn", large, scratch)
                    .heapMegabytes();
            return List.of(
                    figure("futurelearn.first", Median.of(first), "s"),
                    figure("futurelearn.second", second.ownSeconds(), "s"),
                    figure("futurelearn.changed-by-second", second.filesWithNewRows(), "1"),
                    figure("futurelearn.heap", heap, "MB"),
                    figure("futurelearn.heap-tenfold", tenfold, "MB"),
                    figure("futurelearn.heap-growth", tenfold - heap, "MB"));
        } finally {
            Scratch.delete(scratch);
        }
    }

    private static Figure figure(String what, double value, String unit) {
        return new Figure("import." + what, value, unit, null, null);
    }
}
