package org.matricula.bench;

import java.io.IOException;
import java.io.OutputStream;
import org.postgresql.PGConnection;

/** A manager who takes out the progress of all the organisation's learners as a file. */
final class MeasuredExport {

    private static final String FILE = "/o/" + InventedPartner.SLUG + "/learning-manager/exports/progress.csv";
    private static final int TO_WARM_UP = 2;
    private static final int MEASURED = 5;

    /** What PostgreSQL writes by itself: the same columns of the same rows in the same order, as they are. */
    private static final String COPY = """
            copy (select r.starts_at, e.membership_id, e.address, e.name, '/people/' || e.profile_token, e.steps_completed,
                         e.comments, e.average_score, e.left_at, c.partner_code, r.partner_code, r.slug, r.title,
                         e.last_visited_at, e.last_comment_at, e.course_id, e.run_id
                    from roll_entry e
                         join course_run r on r.id = e.run_id
                         join course c on c.id = r.course_id
                   where e.organisation_id = (select id from organisation where slug = '%s')
                   order by e.run_id, e.enrolled_at, e.learner_id) to stdout (format csv, header)""".formatted(InventedPartner.SLUG);

    private final RunningServer server;
    private final Person manager;

    MeasuredExport(RunningServer server) throws IOException, InterruptedException {
        this.server = server;
        this.manager = InventedPartner.manager(server, 0);
    }

    Figure figure() throws Exception {
        var own = Median.milliseconds(TO_WARM_UP, MEASURED, this::export);
        var copied = Median.milliseconds(TO_WARM_UP, MEASURED, this::copy);
        return new Figure(
                "learningmanager.csv",
                rate(own),
                "1/s",
                new Figure.Reference("PostgreSQL COPY of the same columns", rate(copied)),
                null);
    }

    /** @return by how many MB what the server's heap holds has grown when half of the file is written */
    double growth() throws Exception {
        return new ServerHeap(server).growthDuring(manager, FILE, InventedPartner.ENROLMENTS);
    }

    private static double rate(double milliseconds) {
        return InventedPartner.ENROLMENTS / milliseconds * 1e3;
    }

    private long export() throws Exception {
        var begun = System.nanoTime();
        try (var file = manager.download(FILE)) {
            var rows = ServerHeap.lines(file, Long.MAX_VALUE) - 1;
            if (rows != InventedPartner.ENROLMENTS) throw new IOException("The file has " + rows + " rows");
        }
        return System.nanoTime() - begun;
    }

    private long copy() throws Exception {
        try (var database = server.database()) {
            var begun = System.nanoTime();
            var rows = database.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY, OutputStream.nullOutputStream());
            if (rows < InventedPartner.ENROLMENTS) throw new IOException("COPY gave " + rows + " rows");
            return System.nanoTime() - begun;
        }
    }
}
