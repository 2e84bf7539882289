package org.matricula.pathway;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What institutions are still to be told, and what they were. */
@Repository
class RevocationNoticeStore {

    private final JdbcClient jdbc;

    RevocationNoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Integer> hours(UUID organisationId) {
        return jdbc.sql("select hours from revocation_delay where organisation_id = :organisation")
                .param("organisation", organisationId)
                .query(Integer.class)
                .optional();
    }

    void setHours(UUID organisationId, int hours) {
        jdbc.sql("""
                        insert into revocation_delay (organisation_id, hours) values (:organisation, :hours)
                        on conflict (organisation_id) do update set hours = :hours""")
                .param("organisation", organisationId)
                .param("hours", hours)
                .update();
    }

    /** @return false if it is known already: the news came twice */
    boolean add(RevocationNotice notice) {
        return jdbc.sql("""
                        insert into revocation_notice (id, credential_id, learner_id, organisation_id, achievement_id,
                                                       reinstated, changed_at, due_at)
                        values (:id, :credential, :learner, :organisation, :achievement, :reinstated, :changed, :due)
                        on conflict (credential_id, reinstated, changed_at) do nothing""")
                        .param("id", notice.id())
                        .param("credential", notice.credentialId())
                        .param("learner", notice.learnerId())
                        .param("organisation", notice.organisationId())
                        .param("achievement", notice.achievementId())
                        .param("reinstated", notice.reinstated())
                        .param("changed", notice.changedAt().atOffset(ZoneOffset.UTC))
                        .param("due", notice.dueAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The next whose time has come, kept from other nodes until the end of the transaction. */
    Optional<RevocationNotice> due(Instant now) {
        return jdbc.sql("""
                        select id, credential_id, learner_id, organisation_id, achievement_id, reinstated, changed_at, due_at
                          from revocation_notice
                         where done_at is null and due_at <= :now
                         order by due_at, id limit 1
                           for update skip locked""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Rows.of(RevocationNotice.class))
                .optional();
    }

    void done(UUID id, Instant now) {
        jdbc.sql("update revocation_notice set done_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** It stands again before anybody was told: nobody needs to be. */
    void dropRevocation(UUID credentialId, Instant now) {
        jdbc.sql("""
                        update revocation_notice set done_at = :now
                         where credential_id = :credential and not reinstated and done_at is null""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("credential", credentialId)
                .update();
    }

    void told(UUID credentialId, UUID applicationId) {
        jdbc.sql("insert into revocation_told values (:credential, :application) on conflict do nothing")
                .param("credential", credentialId)
                .param("application", applicationId)
                .update();
    }

    /** Whom to tell that it stands again; they are told once. */
    List<UUID> takeTold(UUID credentialId) {
        return jdbc.sql("delete from revocation_told where credential_id = :credential returning application_id")
                .param("credential", credentialId)
                .query(UUID.class)
                .list();
    }
}
