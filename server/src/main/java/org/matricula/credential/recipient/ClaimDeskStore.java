package org.matricula.credential.recipient;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims as organisations see and change them. */
@Component
final class ClaimDeskStore {

    /** Two years, where an organisation says nothing. */
    static final int USUAL_MONTHS = 24;

    private static final int FETCHED_AT_A_TIME = 500;

    private static final String NOTHING_LEFT = """
            sealed_content = null, email_hash = null, external_hash = null, link_hash = null, code_hash = null,
            shown_to = null, mail_id = null
            """;

    private final JdbcClient jdbc;

    ClaimDeskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int months(UUID organisationId) {
        return jdbc.sql("select months from award_claim_period where organisation_id = :organisation")
                .param("organisation", organisationId)
                .query(Integer.class)
                .optional()
                .orElse(USUAL_MONTHS);
    }

    void setMonths(UUID organisationId, int months) {
        jdbc.sql("""
                        insert into award_claim_period (organisation_id, months) values (:organisation, :months)
                        on conflict (organisation_id) do update set months = :months""")
                .param("organisation", organisationId)
                .param("months", months)
                .update();
    }

    Optional<Claim> find(UUID organisationId, UUID id) {
        return jdbc.sql(ClaimStore.SELECT + "where id = :id and organisation_id = :organisation")
                .param("id", id)
                .param("organisation", organisationId)
                .query(Rows.of(Claim.class))
                .optional();
    }

    /** The newest first; {@code before} is the last one of the page before. */
    List<Claim> page(
            UUID organisationId, Claim.State state, @Nullable UUID achievementId, @Nullable Claim before, int size) {
        return jdbc.sql(ClaimStore.SELECT + """
                         where organisation_id = :organisation and state = :state
                           and (:achievement::uuid is null or achievement_id = :achievement)
                           and (:beforeTime::timestamptz is null or (created_at, id) < (:beforeTime, :beforeId))
                         order by created_at desc, id desc
                         limit :size""")
                .param("organisation", organisationId)
                .param("state", state.name())
                .param("achievement", achievementId)
                .param("beforeTime", before == null ? null : before.createdAt().atOffset(ZoneOffset.UTC))
                .param("beforeId", before == null ? null : before.id())
                .param("size", size)
                .query(Rows.of(Claim.class))
                .list();
    }

    /** What waits for people known by an id, one by one. Call in a transaction. */
    void eachWithCode(UUID organisationId, Instant now, Consumer<Claim> each) {
        jdbc.sql(ClaimStore.SELECT + """
                         where organisation_id = :organisation and state = 'WAITING' and ends_at > :now
                           and external_hash is not null
                         order by created_at desc, id desc""")
                .param("organisation", organisationId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .withFetchSize(FETCHED_AT_A_TIME)
                .query(row -> {
                    each.accept(Rows.of(Claim.class).mapRow(row, 0));
                });
    }

    void mailed(UUID id, UUID mailId, Instant at) {
        jdbc.sql("update award_claim set mail_id = :mail, mailed_at = :at, mail_failed = false where id = :id")
                .param("mail", mailId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void mailFailed(UUID mailId) {
        jdbc.sql("update award_claim set mail_failed = true where mail_id = :mail")
                .param("mail", mailId)
                .update();
    }

    /** False if the same award waits for that address already, or was answered there. */
    boolean correct(UUID id, byte[] emailHash, byte[] linkHash, byte[] sealedContent) {
        try {
            jdbc.sql("""
                            update award_claim
                               set email_hash = :email, link_hash = :link, sealed_content = :content, mail_failed = false
                             where id = :id""")
                    .param("email", emailHash)
                    .param("link", linkHash)
                    .param("content", sealedContent)
                    .param("id", id)
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** The code that people known by this id were given opens nothing any more. */
    void renewCode(byte[] externalHash, int round, byte[] codeHash) {
        jdbc.sql("""
                        update award_claim set code_round = :round, code_hash = :code, shown_to = null
                         where external_hash = :external and state = 'WAITING'""")
                .param("round", round)
                .param("code", codeHash)
                .param("external", externalHash)
                .update();
    }

    void withdraw(UUID id, Instant at) {
        jdbc.sql("update award_claim set state = 'WITHDRAWN', answered_at = :at, " + NOTHING_LEFT + "where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Those whose time is over: that there were some stays, what they said of people goes. @return how many */
    int end(Instant now, int most) {
        return jdbc.sql("update award_claim set state = 'ENDED', answered_at = :now, " + NOTHING_LEFT + """
                         where id in (select id from award_claim
                                       where state = 'WAITING' and ends_at <= :now order by ends_at limit :most)""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
