package org.matricula.credential.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class AwardNoticeStore {

    private static final String COLUMNS = "learner_id, credential_id, achievement_id, organisation_id, created_at";

    private final JdbcClient jdbc;

    AwardNoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID organisationId, UUID achievementId, List<UUID> learnerIds, List<UUID> credentialIds, Instant now) {
        jdbc.sql("""
                        insert into award_notice (learner_id, credential_id, achievement_id, organisation_id, created_at)
                        select learner_id, credential_id, :achievement, :organisation, :now
                          from unnest(:learners, :credentials) as told (learner_id, credential_id)
                            on conflict do nothing""")
                .param("achievement", achievementId)
                .param("organisation", organisationId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("learners", learnerIds.toArray(UUID[]::new))
                .param("credentials", credentialIds.toArray(UUID[]::new))
                .update();
    }

    /** The next learners with something to write about that is no newer than that. */
    List<UUID> waiting(Instant upTo, int size) {
        return jdbc.sql("""
                        select learner_id from award_notice
                         where mailed_at is null and created_at <= :upTo
                         group by learner_id
                         order by min(created_at)
                         limit :size""")
                .param("upTo", upTo.atOffset(ZoneOffset.UTC))
                .param("size", size)
                .query(UUID.class)
                .list();
    }

    /** All that is to be written to these learners; nobody else gets the same once this is committed. */
    List<AwardNotice> take(Collection<UUID> learnerIds, Instant now) {
        return jdbc.sql("""
                        update award_notice set mailed_at = :now
                         where learner_id = any(:learners) and mailed_at is null
                        returning\s""" + COLUMNS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(Rows.of(AwardNotice.class))
                .list();
    }

    /** What the person has not said to have seen, the newest first. */
    List<AwardNotice> unseen(Person person, int size) {
        return jdbc.sql("select " + COLUMNS + """
                          from award_notice
                         where learner_id = any(:learners) and seen_at is null
                         order by created_at desc, credential_id
                         limit :size""")
                .param("learners", person.ids())
                .param("size", size)
                .query(Rows.of(AwardNotice.class))
                .list();
    }

    void seen(Person person, Instant now) {
        jdbc.sql("update award_notice set seen_at = :now where learner_id = any(:learners) and seen_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("learners", person.ids())
                .update();
    }

    void erase(Person person) {
        jdbc.sql("delete from award_notice where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }
}
