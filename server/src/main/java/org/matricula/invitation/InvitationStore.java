package org.matricula.invitation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.matricula.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One invitation at a time: found by link or id, and answered. */
@Repository
class InvitationStore {

    static final String COLUMNS = """
            id, organisation_id, run_id, batch_id, address, only_address, state as stored, created_at, expires_at,
            sent_at, answered_at, accepted_by""";

    static final String SELECT = "select " + COLUMNS + " from invitation ";

    static final String IS_PENDING = "state in ('QUEUED', 'SENT', 'BOUNCED')";

    /** Each may be empty. */
    record Said(String name, String externalId, String group) {
        static final Said NOTHING = new Said("", "", "");
    }

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Invitation> byToken(Token token) {
        return jdbc.sql(SELECT + "where id = (select invitation_id from invitation_link where token_hash = :hash)")
                .param("hash", token.hash())
                .query(Rows.of(Invitation.class))
                .optional();
    }

    Optional<Invitation> find(UUID organisationId, UUID id) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation and id = :id")
                .param("organisation", organisationId)
                .param("id", id)
                .query(Rows.of(Invitation.class))
                .optional();
    }

    /** As it stands now, kept from everybody else until the end of the transaction. */
    Invitation lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(Rows.of(Invitation.class))
                .single();
    }

    /** Those to any of these addresses that can be answered, the newest first. */
    List<Invitation> pendingTo(Collection<String> normals, Instant now) {
        return jdbc.sql(SELECT + "where normal = any(:normals) and " + IS_PENDING
                        + " and expires_at > :now order by created_at desc, id desc")
                .param("normals", normals.toArray(String[]::new))
                .param("now", utc(now))
                .query(Rows.of(Invitation.class))
                .list();
    }

    /** Those to any of these addresses, or accepted by one of these learners. */
    List<Invitation> about(Collection<String> normals, UUID[] learners) {
        return jdbc.sql(
                        SELECT
                                + "where normal = any(:normals) or accepted_by = any(:learners) order by created_at desc, id desc")
                .param("normals", normals.toArray(String[]::new))
                .param("learners", learners)
                .query(Rows.of(Invitation.class))
                .list();
    }

    void accept(UUID id, UUID learnerId, Instant at) {
        jdbc.sql("update invitation set state = 'ACCEPTED', answered_at = :at, accepted_by = :learner where id = :id")
                .param("id", id)
                .param("learner", learnerId)
                .param("at", utc(at))
                .update();
    }

    void decline(UUID id, Instant at) {
        jdbc.sql("update invitation set state = 'DECLINED', answered_at = :at where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    void cancel(UUID id) {
        jdbc.sql("update invitation set state = 'CANCELLED' where id = :id")
                .param("id", id)
                .update();
    }

    void addLink(UUID id, Token token) {
        jdbc.sql("insert into invitation_link (token_hash, invitation_id) values (:hash, :id)")
                .param("hash", token.hash())
                .param("id", id)
                .update();
    }

    /** @param remindAt null for no reminder */
    void sent(UUID id, UUID mailId, Instant at, @Nullable Instant remindAt) {
        jdbc.sql("""
                        update invitation set state = 'SENT', sent_at = :at, mail_id = :mail, remind_at = :remind
                         where id = :id""")
                .param("id", id)
                .param("mail", mailId)
                .param("at", utc(at))
                .param("remind", remindAt == null ? null : utc(remindAt))
                .update();
    }

    /** @param next null if this was the last reminder */
    void reminded(UUID id, UUID mailId, Instant at, @Nullable Instant next) {
        jdbc.sql("""
                        update invitation
                           set reminders = reminders + 1, reminded_at = :at, mail_id = :mail, remind_at = :next
                         where id = :id""")
                .param("id", id)
                .param("mail", mailId)
                .param("at", utc(at))
                .param("next", next == null ? null : utc(next))
                .update();
    }

    /** What the organisation said of whom it invited. */
    Said said(UUID id) {
        return jdbc.sql("select name, external_id, group_name as \"group\" from invitation where id = :id")
                .param("id", id)
                .query(Rows.of(Said.class))
                .single();
    }

    /** Nothing of the person is left in them. */
    void forget(Collection<UUID> ids) {
        jdbc.sql("update invitation set address = '', normal = '', name = '', external_id = '' where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
