package org.matricula.invitation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Consumer;
import org.matricula.platform.Rows;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An organisation's invitations to a run as a list: searched, sorted, by the page, or all of it for a file. */
@Service
public class InvitationTable {

    private static final int FETCHED_AT_A_TIME = 1_000;

    private static final String COLUMNS = """
            id, run_id, address, name, external_id, group_name as "group", only_address, state as stored, created_at,
            expires_at, sent_at, answered_at, reminders, reminded_at""";

    private static final RowMapper<ListedInvitation> ROW = Rows.of(ListedInvitation.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.matricula.platform.Refusal if nobody was given the place it is asked to go on from */
    public Slice page(UUID organisationId, UUID runId, InvitationQuery query) {
        var found = selection(organisationId, runId, query).following(query);
        var places = new ArrayList<String>();
        var rows = new ArrayList<ListedInvitation>();
        try {
            jdbc.sql("select " + COLUMNS + ", (" + query.sort().expression() + ")::text as place from invitation where "
                            + found.condition() + order(query) + " limit :size")
                    .params(found.parameters())
                    .param("size", query.size() + 1)
                    .query(row -> {
                        rows.add(ROW.mapRow(row, rows.size()));
                        places.add(row.getString("place"));
                    });
        } catch (DataIntegrityViolationException nobodyGaveIt) {
            throw Selection.noSuchPlace();
        }
        if (rows.size() <= query.size()) return new Slice(rows, null);
        var last = query.size() - 1;
        return new Slice(
                rows.subList(0, query.size()),
                Selection.place(places.get(last), rows.get(last).id()));
    }

    /** How many there are. */
    public int count(UUID organisationId, UUID runId, InvitationQuery query) {
        var found = selection(organisationId, runId, query);
        return jdbc.sql("select count(*) from invitation where " + found.condition())
                .params(found.parameters())
                .query(Integer.class)
                .single();
    }

    /** All of them one by one, whatever page is asked for; however many there are, few are in memory. */
    @Transactional(readOnly = true)
    public void export(UUID organisationId, UUID runId, InvitationQuery query, Consumer<ListedInvitation> each) {
        var found = selection(organisationId, runId, query);
        jdbc.sql("select " + COLUMNS + " from invitation where " + found.condition() + order(query))
                .params(found.parameters())
                .withFetchSize(FETCHED_AT_A_TIME)
                .query(row -> {
                    each.accept(ROW.mapRow(row, 0));
                });
    }

    private Selection selection(UUID organisationId, UUID runId, InvitationQuery query) {
        return Selection.of(organisationId, runId, new Chosen.All(query), clock);
    }

    private static String order(InvitationQuery query) {
        var direction = query.descending() ? " desc" : "";
        return " order by " + query.sort().expression() + direction + ", id" + direction;
    }
}
