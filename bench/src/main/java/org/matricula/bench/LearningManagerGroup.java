package org.matricula.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The Learning Manager of an organisation that holds 300,000 of 1,000,000 enrolments, beside 20,000,000 completed steps,
 * as its managers and its programs use it. Filling the database takes some minutes and 10 GB of disk;
 * {@code MATRICULA_BENCH_DATA} names a folder in which it is kept for the next time. The server, its database and
 * those who ask share the machine.
 */
final class LearningManagerGroup implements Group {

    @Override
    public String name() {
        return "learningmanager";
    }

    @Override
    public void measure(Project project, Consumer<Figure> figures) throws Exception {
        var kept = System.getenv("MATRICULA_BENCH_DATA");
        var scratch = Files.createTempDirectory("matricula-manager");
        var data = kept == null ? scratch.resolve("data") : Path.of(kept).toAbsolutePath();
        var log = new AccessLog(Files.createDirectory(scratch.resolve("requests")));
        try (var server = RunningServer.start(project, data, log.settings())) {
            figures(server, InventedPartner.in(server, project), log).forEach(figures);
        } finally {
            Scratch.delete(scratch);
        }
    }

    private static List<Figure> figures(RunningServer server, InventedPartner partner, AccessLog log) throws Exception {
        System.err.println("The database is filled");
        var pages = new ManagerPages(partner);
        var readers = new ManagerReaders(server, log);
        readers.warmUp(pages);
        var read = readers.read(pages::any);
        var floor = readers.read(() -> PacedReaders.FLOOR);
        var inviting = new MeasuredInviting(server, partner);
        var export = new MeasuredExport(server);
        return List.of(
                page("learningmanager.pages.p99", read.atServer(), floor.atServer()),
                page("learningmanager.pages.p99-at-reader", read.atReader(), floor.atReader()),
                time("learningmanager.review", inviting.review()),
                time("learningmanager.queue", inviting.queue()),
                time("learningmanager.report", new MeasuredReport(server, partner).milliseconds()),
                export.figure(),
                new Figure("learningmanager.csv.memory-growth", export.growth(), "MB", null, null));
    }

    private static Figure page(String bench, double p99, double floor) {
        return new Figure(bench, p99, "ms", null, new Figure.Reference("GET " + PacedReaders.FLOOR, floor));
    }

    private static Figure time(String bench, double median) {
        return new Figure(bench, median, "ms", null, null);
    }
}
