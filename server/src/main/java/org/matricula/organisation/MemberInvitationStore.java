package org.matricula.organisation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.matricula.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MemberInvitationStore {

    private static final String SELECT = """
            select id, organisation_id, address, role, invited_by, created_at, sent_at, expires_at,
                   accepted_at, accepted_by, declined_at, cancelled_at
              from member_invitation
            """;

    private final JdbcClient jdbc;

    MemberInvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MemberInvitation> byToken(Token token) {
        return jdbc.sql(SELECT + """
                        where id = (select invitation_id from member_invitation_link where token_hash = :hash)""")
                .param("hash", token.hash())
                .query(Rows.of(MemberInvitation.class))
                .optional();
    }

    Optional<MemberInvitation> find(UUID organisationId, UUID id) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation and id = :id")
                .param("organisation", organisationId)
                .param("id", id)
                .query(Rows.of(MemberInvitation.class))
                .optional();
    }

    /** Those to which no answer, or a no, has come; the newest first. */
    List<MemberInvitation> open(UUID organisationId) {
        return jdbc.sql(SELECT + """
                        where organisation_id = :organisation and accepted_at is null and cancelled_at is null
                        order by created_at desc, id desc""")
                .param("organisation", organisationId)
                .query(Rows.of(MemberInvitation.class))
                .list();
    }

    Optional<MemberInvitation> openTo(UUID organisationId, String normal) {
        return jdbc.sql(SELECT + """
                        where organisation_id = :organisation and normal = :normal
                          and accepted_at is null and cancelled_at is null""")
                .param("organisation", organisationId)
                .param("normal", normal)
                .query(Rows.of(MemberInvitation.class))
                .optional();
    }

    void add(MemberInvitation invitation, String normal) {
        jdbc.sql("""
                        insert into member_invitation (id, organisation_id, address, normal, role, invited_by,
                                                       created_at, sent_at, expires_at)
                        values (:id, :organisation, :address, :normal, :role, :by, :at, :at, :expires)""")
                .param("id", invitation.id())
                .param("organisation", invitation.organisationId())
                .param("address", invitation.address())
                .param("normal", normal)
                .param("role", invitation.role().name())
                .param("by", invitation.invitedBy())
                .param("at", utc(invitation.createdAt()))
                .param("expires", utc(invitation.expiresAt()))
                .update();
    }

    void addLink(UUID id, Token token, Instant at) {
        jdbc.sql("insert into member_invitation_link (token_hash, invitation_id) values (:hash, :id)")
                .param("hash", token.hash())
                .param("id", id)
                .update();
        set(id, "update member_invitation set sent_at = :at where id = :id", at);
    }

    /** False if somebody accepted it, or it was withdrawn, in the meantime. */
    boolean accept(UUID id, UUID accountId, Instant at) {
        return jdbc.sql("""
                        update member_invitation set accepted_at = :at, accepted_by = :account, declined_at = null
                         where id = :id and accepted_at is null and cancelled_at is null""")
                        .param("id", id)
                        .param("account", accountId)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void decline(UUID id, Instant at) {
        set(id, "update member_invitation set declined_at = :at where id = :id and accepted_at is null", at);
    }

    void cancel(UUID id, Instant at) {
        set(id, "update member_invitation set cancelled_at = :at where id = :id and accepted_at is null", at);
    }

    private void set(UUID id, String sql, Instant at) {
        jdbc.sql(sql).param("id", id).param("at", utc(at)).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
