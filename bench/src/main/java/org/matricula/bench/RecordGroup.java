package org.matricula.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Programme records of a million learners with 3,000,000 certificates: read by their learners and by staff, sent to an
 * institution that received 100,000 before, and printed. Filling the database takes some minutes;
 * {@code MATRICULA_BENCH_DATA} names a folder in which it is kept for the next time. The server, its database and those who
 * ask share the machine.
 */
final class RecordGroup implements Group {

    @Override
    public String name() {
        return "record";
    }

    @Override
    public void measure(Project project, Consumer<Figure> figures) throws Exception {
        var kept = System.getenv("MATRICULA_BENCH_DATA");
        var scratch = Files.createTempDirectory("matricula-record");
        var data =
                kept == null ? scratch.resolve("data") : Path.of(kept, "record").toAbsolutePath();
        var log = new AccessLog(Files.createDirectory(scratch.resolve("requests")));
        try (var server = RunningServer.start(project, data, log.settings())) {
            var records = InventedRecords.in(server);
            System.err.println("The database is filled");
            figures(server, records, log, figures);
        } finally {
            Scratch.delete(scratch);
        }
    }

    private static void figures(RunningServer server, InventedRecords records, AccessLog log, Consumer<Figure> figures)
            throws Exception {
        var learners = InventedRecords.signedInLearners(server);
        pages(new RecordReaders(server, log, learners), figures);
        var sending = new MeasuredSending(server, records, learners);
        // A server that was just started compiles itself while the first twenty thousand are sent.
        figures.accept(figure("record.send.first-time", sending.measure().rate(), "1/s"));
        figures.accept(figure("record.send.second-time", sending.measure().rate(), "1/s"));
        var sent = sending.measure();
        figures.accept(figure("record.send", sent.rate(), "1/s"));
        figures.accept(figure("record.send.cpu", sent.cpu(), "ms"));
        figures.accept(figure("record.send.cpu-database", sent.databaseCpu(), "ms"));
        figures.accept(figure("record.send.lost", sent.lost(), "1"));
        figures.accept(figure("record.send.doubled", sent.doubled(), "1"));
        figures.accept(figure("record.pdf", new MeasuredSheets(server).rate(), "1/s"));
        var inbox = "/o/" + InventedRecords.INSTITUTION + "/inbox/applications.csv";
        var lines = InventedRecords.RECEIVED + InventedRecords.SAMPLE;
        var growth = new ServerHeap(server).growthDuring(InventedRecords.staff(server, 1), inbox, lines);
        figures.accept(figure("record.inbox.memory-growth", growth, "MB"));
    }

    private static void pages(RecordReaders readers, Consumer<Figure> figures) throws Exception {
        var floor = readers.byLearners(PacedReaders.FLOOR).atServer();
        var page = "/records/" + InventedRecords.PROGRAMME;
        var approvals = "/o/" + InventedRecords.PROVIDER + "/pathway-approvals";
        var inbox = "/o/" + InventedRecords.INSTITUTION + "/inbox";
        figures.accept(page("record.page.p99", readers.byLearners(page), floor));
        figures.accept(page("record.eligibility.p99", readers.byLearners(page + "/send"), floor));
        figures.accept(page("record.eligibility.provider.p99", readers.byStaff(approvals), floor));
        figures.accept(page("record.inbox.p99", readers.byStaff(inbox), floor));
    }

    private static Figure page(String bench, PacedReaders.Times times, double floor) {
        return new Figure(
                bench, times.atServer(), "ms", null, new Figure.Reference("GET " + PacedReaders.FLOOR, floor));
    }

    private static Figure figure(String bench, double value, String unit) {
        return new Figure(bench, value, unit, null, null);
    }
}
