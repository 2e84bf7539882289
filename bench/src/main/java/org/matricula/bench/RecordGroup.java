package org.matricula.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
    public List<Figure> measure(Project project) throws Exception {
        var kept = System.getenv("MATRICULA_BENCH_DATA");
        var scratch = Files.createTempDirectory("matricula-record");
        var data =
                kept == null ? scratch.resolve("data") : Path.of(kept, "record").toAbsolutePath();
        var log = new AccessLog(Files.createDirectory(scratch.resolve("requests")));
        try (var server = RunningServer.start(project, data, log.settings())) {
            var records = InventedRecords.in(server);
            System.err.println("The database is filled");
            return figures(server, records, log);
        } finally {
            Scratch.delete(scratch);
        }
    }

    private static List<Figure> figures(RunningServer server, InventedRecords records, AccessLog log) throws Exception {
        var learners = InventedRecords.signedInLearners(server);
        var readers = new RecordReaders(server, log, learners);
        var floor = readers.byLearners(PacedReaders.FLOOR).atServer();
        var page = "/records/" + InventedRecords.PROGRAMME;
        var own = readers.byLearners(page);
        var eligible = readers.byLearners(page + "/send");
        var provider = readers.byStaff("/o/" + InventedRecords.PROVIDER + "/pathway-approvals");
        var inbox = readers.byStaff("/o/" + InventedRecords.INSTITUTION + "/inbox");
        var sent = new MeasuredSending(server, records, learners).measure();
        var sheets = new MeasuredSheets(server).rate();
        var growth = new ServerHeap(server)
                .growthDuring(
                        InventedRecords.staff(server, 1),
                        "/o/" + InventedRecords.INSTITUTION + "/inbox/applications.csv",
                        InventedRecords.RECEIVED + InventedRecords.SAMPLE);
        return List.of(
                page("record.page.p99", own.atServer(), floor),
                page("record.eligibility.p99", eligible.atServer(), floor),
                page("record.eligibility.provider.p99", provider.atServer(), floor),
                page("record.inbox.p99", inbox.atServer(), floor),
                figure("record.send", sent.rate(), "1/s"),
                figure("record.send.cpu", sent.cpu(), "ms"),
                figure("record.send.lost", sent.lost(), "1"),
                figure("record.send.doubled", sent.doubled(), "1"),
                figure("record.pdf", sheets, "1/s"),
                figure("record.inbox.memory-growth", growth, "MB"));
    }

    private static Figure page(String bench, double p99, double floor) {
        return new Figure(bench, p99, "ms", null, new Figure.Reference("GET " + PacedReaders.FLOOR, floor));
    }

    private static Figure figure(String bench, double value, String unit) {
        return new Figure(bench, value, unit, null, null);
    }
}
