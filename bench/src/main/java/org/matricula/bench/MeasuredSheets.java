package org.matricula.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Staff of an institution who take records it received as PDF, each for the first time: that is when it is made. */
final class MeasuredSheets {

    private static final int READERS = 4;
    private static final int TO_WARM_UP = 150;
    private static final int MEASURED = 600;

    private final RunningServer server;
    private final Person reader;

    MeasuredSheets(RunningServer server) throws Exception {
        this.server = server;
        this.reader = InventedRecords.staff(server, 0);
    }

    /** @return per second */
    double rate() throws Exception {
        var received = received();
        var warmUp = received.size() * TO_WARM_UP / (TO_WARM_UP + MEASURED);
        make(received.subList(0, warmUp));
        var begun = System.nanoTime();
        make(received.subList(warmUp, received.size()));
        return (received.size() - warmUp) / ((System.nanoTime() - begun) / 1e9);
    }

    private void make(List<String> applications) throws Exception {
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var sheets = new ArrayList<Callable<String>>();
            for (var application : applications) {
                sheets.add(() ->
                        reader.open("/o/" + InventedRecords.INSTITUTION + "/inbox/" + application + "/record.pdf"));
            }
            for (var sheet : readers.invokeAll(sheets)) {
                if (!sheet.get().startsWith("%PDF-")) throw new java.io.IOException("A sheet is no PDF");
            }
        }
    }

    private List<String> received() throws Exception {
        try (var database = server.database();
                var rows = database.createStatement()
                        .executeQuery("""
                        select a.id from application a join programme p on p.id = a.programme_id
                         where p.slug = '%s' order by a.sent_at limit %d""".formatted(InventedRecords.PROGRAMME, TO_WARM_UP + MEASURED))) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }
}
