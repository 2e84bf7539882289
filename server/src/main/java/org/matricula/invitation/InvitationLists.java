package org.matricula.invitation;

import static org.matricula.invitation.InvitationStore.IS_PENDING;
import static org.matricula.invitation.InvitationStore.SELECT;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.BulkCopy;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** An organisation's invitations to a run, by the page and by the thousand. */
@Repository
class InvitationLists {

    /** A new invitation, and to whom. */
    record Addressed(Invitation invitation, Invitee invitee) {}

    /** What is known of an address that was pasted. */
    record Standing(UUID id, String normal, Invitation.State state) {}

    private static final String NEW =
            "id, organisation_id, run_id, batch_id, address, normal, only_address, state, created_at, expires_at, name,"
                    + " external_id, group_name";

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    InvitationLists(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
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

    /** What was said of those who declined, when they were last invited; by address. */
    Map<String, InvitationStore.Said> saidOfDeclined(UUID organisationId, UUID runId, Collection<String> normals) {
        var found = new HashMap<String, InvitationStore.Said>();
        if (normals.isEmpty()) return found;
        jdbc.sql("""
                        select normal, name, external_id, group_name
                          from invitation
                         where organisation_id = :organisation and run_id = :run
                           and state = 'DECLINED' and normal = any(:normals)
                         order by answered_at""")
                .param("organisation", organisationId)
                .param("run", runId)
                .param("normals", normals.toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getString(1),
                            new InvitationStore.Said(row.getString(2), row.getString(3), row.getString(4)));
                });
        return found;
    }

    /**
     * By run and group. All of a run are its tally's, less those whose time is over and whom no job has ended yet; those of
     * groups are counted, and are few or none for most organisations.
     */
    List<ReservedPlaces> reserved(UUID organisationId, Instant now) {
        return jdbc.sql("""
                        with grouped as materialized (
                            select run_id, group_name, count(*)::int as places from invitation
                             where state in ('QUEUED', 'SENT', 'BOUNCED') and group_name <> ''
                               and organisation_id = :organisation and expires_at > :now
                             group by run_id, group_name),
                        others as materialized (
                            select run_id, sum(places)::int as places from (
                                   select run_id, pending as places from invitation_tally
                                    where organisation_id = :organisation
                                   union all
                                   select run_id, -places from grouped
                                   union all
                                   select run_id, -count(*) from invitation
                                    where state in ('QUEUED', 'SENT', 'BOUNCED')
                                      and organisation_id = :organisation and expires_at <= :now
                                    group by run_id) as parts
                             group by run_id)
                        select run_id, group_name, places from grouped
                        union all
                        select run_id, '', places from others where places > 0""")
                .param("organisation", organisationId)
                .param("now", InvitationStore.utc(now))
                .query(Rows.of(ReservedPlaces.class))
                .list();
    }

    /** To which address pending invitations with these external ids go, in any run. */
    Map<String, String> addressesByExternalId(UUID organisationId, Collection<String> externalIds) {
        var found = new HashMap<String, String>();
        jdbc.sql("select external_id, normal from invitation where " + IS_PENDING + """
                         and organisation_id = :organisation and external_id <> '' and external_id = any(:ids)""")
                .param("organisation", organisationId)
                .param("ids", externalIds.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), row.getString(2));
                });
        return found;
    }

    /** Makes two that invite to the same run at once wait for each other until the end of the transaction. */
    void oneAtATime(UUID organisationId, UUID runId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "invitation " + organisationId + " " + runId)
                .query(row -> {});
    }

    /** @return the ids of those that are new; an address that is invited already is left out */
    List<UUID> add(List<Addressed> invitations) {
        var staged = copy.stage("invitation", NEW, invitations, one -> new Object[] {
            one.invitation().id(),
            one.invitation().organisationId(),
            one.invitation().runId(),
            one.invitation().batchId(),
            one.invitation().address(),
            one.invitee().address().normal(),
            one.invitation().onlyAddress(),
            one.invitation().stored(),
            one.invitation().createdAt(),
            one.invitation().expiresAt(),
            one.invitee().name(),
            one.invitee().externalId(),
            one.invitee().group()
        });
        return jdbc.sql("insert into invitation (" + NEW + ") select " + NEW + " from " + staged
                        + " order by normal on conflict do nothing returning id")
                .query(UUID.class)
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
        if (replaced.isEmpty()) return replaced;
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
