package org.matricula.invitation;

import java.time.Clock;
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
        BOUNCED,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        CANCELLED,
        /** Invited anew after a no: the newer invitation took its place, and its links. */
        REPLACED
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
