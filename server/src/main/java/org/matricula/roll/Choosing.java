package org.matricula.roll;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rows a query asks for, and whether they are few enough to be sorted after they were found. */
@Component
class Choosing {

    /** So many are found and sorted within some milliseconds; of more, a page fills soon in any order. */
    private static final int FEW = 4_000;

    private final JdbcClient jdbc;
    private final Search search;
    private final Clock clock;

    Choosing(JdbcClient jdbc, Search search, Clock clock) {
        this.jdbc = jdbc;
        this.search = search;
        this.clock = clock;
    }

    /** @param runId null for all runs */
    Selection entries(UUID organisationId, @Nullable UUID runId, RollQuery query) {
        var all = "organisation_id = :organisation" + (runId == null ? "" : " and run_id = :run");
        var selection = Selection.of("roll_entry", all, Standings.ofEntry(query.standing()));
        if (runId != null) selection.with("run", runId);
        if (query.standing() == Standing.STALLED) stalled(selection, Standings.QUIET_ENTRY);
        return narrow(selection, organisationId, query.groupId(), query.search(), Order.of(query.sort()));
    }

    Selection members(UUID organisationId, MemberQuery query) {
        var selection =
                Selection.of("roll_member", "organisation_id = :organisation", Standings.ofMember(query.standing()));
        if (query.standing() == Standing.STALLED) stalled(selection, Standings.QUIET_MEMBER);
        return narrow(selection, organisationId, query.groupId(), query.search(), Order.of(query.sort()));
    }

    private void stalled(Selection selection, String quiet) {
        selection
                .and(quiet)
                .with("quiet", clock.instant().atOffset(ZoneOffset.UTC).minus(Standing.STALLED_AFTER));
    }

    private Selection narrow(
            Selection selection, UUID organisationId, @Nullable UUID groupId, String sought, Order order) {
        selection.with("organisation", organisationId);
        var isNarrow = groupId != null || selection.parameters().containsKey("quiet");
        if (groupId != null) selection.and("group_id = :group").with("group", groupId);
        if (isNarrow && areFew(selection)) selection.asFew();
        return search.narrow(selection, organisationId, sought, order);
    }

    private boolean areFew(Selection selection) {
        return jdbc.sql("select count(*) from (" + selection.rows() + " limit :few) as found")
                        .params(selection.parameters())
                        .param("few", FEW + 1)
                        .query(Integer.class)
                        .single()
                <= FEW;
    }
}
