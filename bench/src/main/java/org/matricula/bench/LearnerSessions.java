package org.matricula.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Sessions of many learners, copied from that of the first, who signed in: ten thousand passwords would take longer to
 * check than all that is measured, and sign-ins from one place are limited.
 */
final class LearnerSessions {

    private static final String SESSIONS = """
            insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                                        expiry_time, principal_name)
            select ?, ?, creation_time, last_access_time, max_inactive_interval, expiry_time, ?
              from spring_session where primary_id = ?""";

    private static final String ATTRIBUTES = """
            insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes) values (?, ?, ?)""";

    private final Connection database;

    private final UUID first;

    private LearnerSessions(Connection database, UUID first) {
        this.database = database;
        this.first = first;
    }

    private record Attribute(String session, String name, byte[] bytes) {}

    /**
     * What browsers send as their session, in the order of the learners.
     *
     * @param first who signed in: the session that is copied is the last one they began
     */
    static List<String> of(RunningServer server, UUID first, List<UUID> learners) throws Exception {
        try (var database = server.database()) {
            database.setAutoCommit(false);
            var cookies = new LearnerSessions(database, first).copied(learners);
            database.commit();
            settle(database);
            return cookies;
        }
    }

    /** What the database would do by itself in the minutes after so many people signed in. */
    private static void settle(Connection database) throws Exception {
        database.setAutoCommit(true);
        try (var statement = database.createStatement()) {
            statement.execute("vacuum (analyze) spring_session, spring_session_attributes");
        }
    }

    private List<String> copied(List<UUID> learners) throws Exception {
        var attributes = attributes();
        var cookies = new ArrayList<String>();
        try (var session = database.prepareStatement(SESSIONS);
                var attribute = database.prepareStatement(ATTRIBUTES)) {
            for (var learner : learners) {
                var id = UUID.randomUUID().toString();
                session.setString(1, id);
                session.setString(2, id);
                session.setString(3, learner.toString());
                session.setString(4, attributes.getFirst().session());
                session.addBatch();
                for (var one : attributes) {
                    attribute.setString(1, id);
                    attribute.setString(2, one.name());
                    attribute.setBytes(3, replaced(one.bytes(), first, learner));
                    attribute.addBatch();
                }
                cookies.add("matricula=" + Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.US_ASCII)));
            }
            session.executeBatch();
            attribute.executeBatch();
        }
        return cookies;
    }

    /** Of the session that the first one began last. */
    private List<Attribute> attributes() throws Exception {
        var attributes = new ArrayList<Attribute>();
        try (var query = database.prepareStatement("""
                select session_primary_id, attribute_name, attribute_bytes from spring_session_attributes
                 where session_primary_id = (select primary_id from spring_session where principal_name = ?
                                              order by creation_time desc limit 1)""")) {
            query.setString(1, first.toString());
            var rows = query.executeQuery();
            while (rows.next()) attributes.add(new Attribute(rows.getString(1), rows.getString(2), rows.getBytes(3)));
        }
        return attributes;
    }

    private static byte[] replaced(byte[] bytes, UUID former, UUID latter) {
        var sought = serialised(former);
        var copy = bytes.clone();
        for (int at = 0; at + sought.length <= copy.length; at++) {
            if (Arrays.equals(copy, at, at + sought.length, sought, 0, sought.length)) {
                System.arraycopy(serialised(latter), 0, copy, at, sought.length);
            }
        }
        return copy;
    }

    /** Java writes the fields of an object in the order of their names. */
    private static byte[] serialised(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getLeastSignificantBits())
                .putLong(id.getMostSignificantBits())
                .array();
    }
}
