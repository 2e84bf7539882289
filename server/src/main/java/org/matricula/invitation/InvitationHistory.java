package org.matricula.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.platform.Ids;
import org.matricula.platform.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of invitations over time; rows are added and never changed. */
@Component
class InvitationHistory {

    enum Kind {
        QUEUED,
        SENT,
        RESENT,
        REMINDED,
        BOUNCED,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        CANCELLED,
        /** A newer invitation took its place: to somebody else, or after a no to the same, with its links. */
        REPLACED
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How often this became of it since then. */
    int count(UUID invitationId, Kind kind, Instant since) {
        return jdbc.sql("""
                        select count(*) from invitation_history
                         where invitation_id = :invitation and at > :since and kind = :kind""")
                .param("invitation", invitationId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    void add(UUID invitationId, Kind kind) {
        add(java.util.List.of(invitationId), kind);
    }

    void add(Collection<UUID> invitationIds, Kind kind) {
        if (invitationIds.isEmpty()) return;
        jdbc.sql("""
                        insert into invitation_history (id, invitation_id, at, kind, actor_id)
                        select id, invitation_id, :at, :kind, :actor::uuid
                          from unnest(:ids, :invitations) as new (id, invitation_id)""")
                .param(
                        "ids",
                        Stream.generate(Ids::next).limit(invitationIds.size()).toArray(UUID[]::new))
                .param("invitations", invitationIds.toArray(UUID[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("actor", Caller.currentActorId().orElse(null))
                .update();
    }
}
