package org.matricula.invitation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changed last in each transaction, so that whoever holds a tally waits for nobody's invitation. */
@Repository("invitationTallyStore")
class TallyStore {

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose time is over and whom no job has ended yet wait no more. */
    Map<UUID, InvitationTally> of(UUID organisationId, Collection<UUID> runIds, Instant now) {
        var found = new HashMap<UUID, InvitationTally>();
        jdbc.sql("""
                        with over as materialized (
                            select run_id as over_run, count(*)::int as size from invitation
                             where state in ('QUEUED', 'SENT', 'BOUNCED') and expires_at <= :now
                               and organisation_id = :organisation
                             group by run_id)
                        select run_id, pending - coalesce(over.size, 0), declined
                          from invitation_tally left join over on over_run = run_id
                         where organisation_id = :organisation and run_id = any(:runs)""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("organisation", organisationId)
                .param("runs", runIds.toArray(UUID[]::new))
                .query((row, number) ->
                        found.put(row.getObject(1, UUID.class), new InvitationTally(row.getInt(2), row.getInt(3))))
                .list();
        return found;
    }

    List<UUID> runs(UUID organisationId) {
        return jdbc.sql("select run_id from invitation_tally where organisation_id = :organisation")
                .param("organisation", organisationId)
                .query(UUID.class)
                .list();
    }

    void add(UUID organisationId, UUID runId, int pending, int declined) {
        if (pending == 0 && declined == 0) return;
        jdbc.sql("""
                        insert into invitation_tally as t (organisation_id, run_id, pending, declined)
                        values (:organisation, :run, :pending, :declined)
                        on conflict (organisation_id, run_id) do update
                           set pending = t.pending + excluded.pending, declined = t.declined + excluded.declined""")
                .param("organisation", organisationId)
                .param("run", runId)
                .param("pending", pending)
                .param("declined", declined)
                .update();
    }

    /** Counts again; repairs what a defect or a hand in the database left wrong. */
    void recount() {
        // Nobody changes a tally meanwhile, so none of what is counted is added a second time.
        jdbc.sql("lock table invitation_tally in exclusive mode").update();
        jdbc.sql("delete from invitation_tally").update();
        jdbc.sql("""
                        insert into invitation_tally (organisation_id, run_id, pending, declined)
                        select organisation_id, run_id,
                               count(*) filter (where state <> 'DECLINED'), count(*) filter (where state = 'DECLINED')
                          from invitation
                         where state in ('QUEUED', 'SENT', 'BOUNCED', 'DECLINED')
                         group by organisation_id, run_id""").update();
    }
}
