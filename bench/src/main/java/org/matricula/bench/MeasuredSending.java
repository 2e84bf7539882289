package org.matricula.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learners who send their records to a pathway, each its own, as the form of the page does: sixteen at a time. Some send
 * once more at the same moment, as who clicks twice does.
 */
final class MeasuredSending {

    private static final int SENDERS = 16;
    private static final int CLICKED_TWICE = 20;

    /** What one sending leaves behind, each as often as there are learners. */
    private static final List<String> TRACES = List.of(
            "from application where id in (select id from sent)",
            "from application_history where kind = 'SENT' and application_id in (select id from sent)",
            "from record_snapshot where (learner_id, id) in (select learner_id, snapshot_id from sent)",
            "from record_snapshot where programme_id = (select id from programme where slug = '"
                    + InventedRecords.PROGRAMME + "')",
            "from record_snapshot_address where snapshot_id in (select snapshot_id from sent)",
            "from mail where id in (select mail_id from sent)",
            "from mail where to_address = 'admissions-0@recorded.example'");

    private static final String SENT = """
            with sent as materialized (
                select a.* from application a join programme p on p.id = a.programme_id where p.slug = '%s')
            select count(*)\s""".formatted(InventedRecords.PROGRAMME);

    private final RunningServer server;
    private final InventedRecords records;
    private final SignedInLearners learners;

    MeasuredSending(RunningServer server, InventedRecords records, SignedInLearners learners) {
        this.server = server;
        this.records = records;
        this.learners = learners;
    }

    /**
     * @param rate        per second
     * @param cpu         milliseconds of the server's for each of them
     * @param databaseCpu the same of its database's
     */
    record Sent(double rate, double cpu, double databaseCpu, long lost, long doubled) {}

    Sent measure() throws Exception {
        forgetEarlier();
        var busy = cpu(server());
        var databaseBusy = cpu(server.databaseProcesses());
        var begun = System.nanoTime();
        send(IntStream.range(0, learners.count()));
        var seconds = (System.nanoTime() - begun) / 1e9;
        var each = 1e3 / learners.count();
        var cpu = (cpu(server()) - busy) * each;
        var databaseCpu = (cpu(server.databaseProcesses()) - databaseBusy) * each;
        clickAgain();
        var counts = counts();
        System.err.println("What 10,000 sends left behind: " + counts);
        var expected = learners.count();
        return new Sent(
                learners.count() / seconds,
                cpu,
                databaseCpu,
                counts.stream()
                        .mapToLong(count -> Math.max(0, expected - count))
                        .sum(),
                counts.stream()
                        .mapToLong(count -> Math.max(0, count - expected))
                        .sum());
    }

    private void clickAgain() throws Exception {
        send(IntStream.range(0, learners.count())
                .filter(learner -> learner % CLICKED_TWICE == 0)
                .flatMap(learner -> IntStream.of(learner, learner)));
    }

    private void send(IntStream who) throws Exception {
        var waiting = new ConcurrentLinkedQueue<>(who.boxed().toList());
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            for (var one : senders.invokeAll(Collections.nCopies(SENDERS, () -> sendNext(waiting)))) one.get();
        }
    }

    private boolean sendNext(Queue<Integer> waiting) throws IOException {
        try (var connection = learners.connect()) {
            for (var learner = waiting.poll(); learner != null; learner = waiting.poll()) send(connection, learner);
        }
        return waiting.isEmpty();
    }

    private void send(PlainConnection connection, int learner) throws IOException {
        var path = "/records/" + InventedRecords.PROGRAMME + "/send";
        var fields = "pathways=" + records.pathways().getFirst() + "&consent=1";
        var answer = learners.send(connection, learner, path, fields);
        if (answer.status() != 302 && answer.status() != 303) {
            throw new IOException(path + " answered " + answer.status() + ": " + answer.body());
        }
    }

    private List<Long> counts() throws IOException, SQLException {
        var counts = new ArrayList<Long>();
        try (var database = server.database();
                var statement = database.createStatement()) {
            for (var trace : TRACES) {
                var row = statement.executeQuery(SENT + trace);
                row.next();
                counts.add(row.getLong(1));
            }
        }
        return counts;
    }

    /** What was sent the last time, also by an earlier run on a database that was kept. */
    private void forgetEarlier() throws IOException, SQLException {
        var programme = "(select id from programme where slug = '" + InventedRecords.PROGRAMME + "')";
        var sent = "(select id from application where programme_id = " + programme + ")";
        try (var database = server.database();
                var statement = database.createStatement()) {
            for (var one : List.of(
                    "delete from application_history where application_id in " + sent,
                    "delete from application where programme_id = " + programme,
                    "truncate record_snapshot_pdf, record_snapshot, record_snapshot_address",
                    "delete from mail where to_address = 'admissions-0@recorded.example'",
                    "vacuum (analyze) application, application_history, mail")) {
                statement.execute(one);
            }
        }
    }

    private Stream<ProcessHandle> server() {
        return ProcessHandle.of(server.process()).stream();
    }

    /** Seconds of processor time that they have used. A process that ended meanwhile is left out. */
    private static double cpu(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(used -> used.toNanos() / 1e9)
                .sum();
    }
}
