package org.matricula.invitation;

import static org.matricula.invitation.InvitationStore.COLUMNS;
import static org.matricula.invitation.InvitationStore.IS_PENDING;
import static org.matricula.invitation.InvitationStore.SELECT;
import static org.matricula.invitation.InvitationStore.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.BulkCopy;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** An organisation's invitations to a run, by the page and by the thousand. */
@Repository
class InvitationLists {

    /** A new invitation, with its address as it is compared. */
    record Addressed(Invitation invitation, String normal) {}

    /** What is known of an address that was pasted. */
    record Standing(UUID id, String normal, Invitation.State state) {}

    private static final String NEW =
            "id, organisation_id, run_id, batch_id, address, normal, only_address, state, created_at, expires_at";

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    InvitationLists(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    List<Invitation> pending(UUID organisationId, UUID runId, Position after, int size, Instant now) {
        return page(
                organisationId,
                runId,
                IS_PENDING + " and expires_at > :now and (created_at, id) < (:afterTime, :afterId)"
                        + " order by created_at desc, id desc",
                after,
                size,
                now);
    }

    List<Invitation> declined(UUID organisationId, UUID runId, Position after, int size, Instant now) {
        return page(
                organisationId,
                runId,
                "state = 'DECLINED' and :now::timestamptz is not null and (answered_at, id) < (:afterTime, :afterId)"
                        + " order by answered_at desc, id desc",
                after,
                size,
                now);
    }

    private List<Invitation> page(UUID organisation, UUID run, String rest, Position after, int size, Instant now) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation and run_id = :run and " + rest + " limit :size")
                .param("organisation", organisation)
                .param("run", run)
                .param("now", utc(now))
                .param("afterTime", utc(after.at()))
                .param("afterId", after.id())
                .param("size", size)
                .query(Rows.of(Invitation.class))
                .list();
    }

    List<Invitation> toAddress(UUID organisationId, String normal) {
        return jdbc.sql(SELECT + """
                        where normal = :normal and organisation_id = :organisation
                        order by created_at desc, id desc""")
                .param("normal", normal)
                .param("organisation", organisationId)
                .query(Rows.of(Invitation.class))
                .list();
    }

    /** Invitations of this organisation to this run that are pending, accepted or declined. */
    List<Standing> standings(UUID organisationId, UUID runId, Collection<String> normals) {
        return jdbc.sql("""
                        with wanted as materialized (select unnest(:normals) as wanted_normal)
                        select id, normal, state
                          from wanted join invitation on normal = wanted_normal
                         where organisation_id = :organisation and run_id = :run
                           and state not in ('EXPIRED', 'CANCELLED')""")
                .param("normals", normals.toArray(String[]::new))
                .param("organisation", organisationId)
                .param("run", runId)
                .query(Rows.of(Standing.class))
                .list();
    }

    /** Makes two that invite to the same run at once wait for each other until the end of the transaction. */
    void oneAtATime(UUID organisationId, UUID runId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "invitation " + organisationId + " " + runId)
                .query(row -> {});
    }

    /** @return those that are new; an address that is invited already is left out */
    List<Invitation> add(List<Addressed> invitations) {
        var staged = copy.stage("invitation", NEW, invitations, one -> new Object[] {
            one.invitation().id(),
            one.invitation().organisationId(),
            one.invitation().runId(),
            one.invitation().batchId(),
            one.invitation().address(),
            one.normal(),
            one.invitation().onlyAddress(),
            one.invitation().stored(),
            one.invitation().createdAt(),
            one.invitation().expiresAt()
        });
        return jdbc.sql("insert into invitation (" + NEW + ") select " + NEW + " from " + staged
                        + " order by normal on conflict do nothing returning " + COLUMNS)
                .query(Rows.of(Invitation.class))
                .list();
    }

    /** Declined ones give way to newer invitations to the same address; their links lead to those. @return how many */
    List<UUID> replaceDeclined(UUID organisationId, UUID runId, Collection<UUID> newIds) {
        var replaced = jdbc.sql("""
                        update invitation old set state = 'CANCELLED'
                          from invitation new
                         where new.id = any(:new) and old.normal = new.normal and old.organisation_id = :organisation
                           and old.run_id = :run and old.state = 'DECLINED'
                        returning old.id""")
                .param("new", newIds.toArray(UUID[]::new))
                .param("organisation", organisationId)
                .param("run", runId)
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        update invitation_link l set invitation_id = new.id
                          from invitation old, invitation new
                         where l.invitation_id = old.id and old.id = any(:old) and new.id = any(:new)
                           and new.normal = old.normal""")
                .param("old", replaced.toArray(UUID[]::new))
                .param("new", newIds.toArray(UUID[]::new))
                .update();
        return replaced;
    }
}
