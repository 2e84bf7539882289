package org.matricula.coaching.conversation;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SentStore {

    private static final String SELECT = """
            select learner_id, id, resource_id, title, address, word, sent_by, sent_at from coaching_sent
            """;

    private final JdbcClient jdbc;

    SentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID offerId, SentResource sent) {
        jdbc.sql("""
                        insert into coaching_sent
                               (learner_id, id, offer_id, resource_id, title, address, word, sent_by, sent_at)
                        values (:learner, :id, :offer, :resource, :title, :address, :word, :by, :at)""")
                .param("learner", sent.learnerId())
                .param("id", sent.id())
                .param("offer", offerId)
                .param("resource", sent.resourceId())
                .param("title", sent.title())
                .param("address", sent.address())
                .param("word", sent.word())
                .param("by", sent.sentBy())
                .param("at", sent.sentAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<SentResource> of(Person person, UUID offerId) {
        return jdbc.sql(SELECT
                        + "where learner_id = any(:learners) and offer_id = :offer order by sent_at desc, id desc")
                .param("learners", person.ids())
                .param("offer", offerId)
                .query(Rows.of(SentResource.class))
                .list();
    }

    List<SentResource> all(Person person) {
        return jdbc.sql(SELECT + "where learner_id = any(:learners) order by sent_at, id")
                .param("learners", person.ids())
                .query(Rows.of(SentResource.class))
                .list();
    }

    void erase(Person person) {
        jdbc.sql("delete from coaching_sent where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }
}
