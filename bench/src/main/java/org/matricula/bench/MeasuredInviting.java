package org.matricula.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A manager who pastes a thousand addresses, looks at what would become of them, and sends. */
final class MeasuredInviting {

    private static final int ADDRESSES = 1_000;
    private static final int TO_WARM_UP = 30;
    private static final int MEASURED = 9;

    private final RunningServer server;
    private final InventedPartner partner;
    private final Person manager;
    private final String path;
    private final String formToken;
    private final long round = System.currentTimeMillis();
    private int used;

    MeasuredInviting(RunningServer server, InventedPartner partner) throws IOException, InterruptedException {
        this.server = server;
        this.partner = partner;
        this.manager = InventedPartner.manager(server, 0);
        this.path = run(partner.runs().get(1));
        this.formToken = manager.formToken(path + "/invite");
    }

    /** Seven in ten are new; others learn already, are invited, declined, or are no addresses. @return milliseconds */
    double review() throws Exception {
        return Median.milliseconds(TO_WARM_UP, MEASURED, () -> post("/review", mixed(), 200));
    }

    /** All are new. Mail is written afterwards, by a job that is waited for. @return milliseconds */
    double queue() throws Exception {
        return Median.milliseconds(TO_WARM_UP, MEASURED, () -> {
            var took = post("/invitations", fresh(ADDRESSES), 303);
            while (isSending()) Thread.sleep(100);
            return took;
        });
    }

    private long post(String action, List<String> addresses, int expected) throws Exception {
        var fields = Map.of("addresses", String.join("\n", addresses));
        var begun = System.nanoTime();
        var answer = manager.send(path + action, formToken, fields);
        var took = System.nanoTime() - begun;
        if (answer.statusCode() != expected) {
            throw new IOException(action + " answered " + answer.statusCode() + ": " + Person.text(answer));
        }
        return took;
    }

    private List<String> mixed() {
        var all = new ArrayList<>(fresh(ADDRESSES * 7 / 10));
        var known = partner.addresses();
        for (int i = 0; i < 150; i++) all.add("Somebody Known <" + known.get((used + i) % known.size()) + ">");
        for (int i = 1; i <= 100; i++) all.add("guest.1." + (i * 15) + "@guests.example");
        for (int i = 0; i < 50; i++) all.add("no address " + i);
        return all;
    }

    private List<String> fresh(int count) {
        var made = new ArrayList<String>();
        for (int i = 0; i < count; i++) made.add("Fresh Person <fresh." + round + "." + used++ + "@guests.example>");
        return made;
    }

    private boolean isSending() throws Exception {
        try (var database = server.database();
                var row = database.createStatement()
                        .executeQuery("select exists (select from invitation where state = 'QUEUED')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static String run(UUID id) {
        return "/o/" + InventedPartner.SLUG + "/learning-manager/runs/" + id;
    }
}
