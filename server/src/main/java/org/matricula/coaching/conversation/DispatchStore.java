package org.matricula.coaching.conversation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.matricula.platform.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DispatchStore {

    private final JdbcClient jdbc;

    DispatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Dispatch dispatch) {
        jdbc.sql("""
                        insert into coaching_dispatch (learner_id, id, offer_id, about, kind, at)
                        values (:learner, :id, :offer, :about, :kind, :at)""")
                .param("learner", dispatch.learnerId())
                .param("id", dispatch.id())
                .param("offer", dispatch.offerId())
                .param("about", dispatch.about())
                .param("kind", dispatch.kind().name())
                .param("at", dispatch.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return the mails among what ended */
    List<UUID> endAll(UUID learnerId, UUID offerId, Instant now) {
        return mails(jdbc.sql("""
                        update coaching_dispatch set ended_at = :now
                         where learner_id = :learner and offer_id = :offer and ended_at is null
                        returning case kind when 'MAIL' then id end as mail""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("learner", learnerId)
                .param("offer", offerId));
    }

    /** @return the mails among what ended */
    List<UUID> endAbout(UUID learnerId, UUID about, Instant now) {
        return mails(jdbc.sql("""
                        update coaching_dispatch set ended_at = :now
                         where learner_id = :learner and about = :about and ended_at is null
                        returning case kind when 'MAIL' then id end as mail""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("learner", learnerId)
                .param("about", about));
    }

    /**
     * Whether this text ended, or is for a learner who doesn't agree by this number at this moment. Texts that aren't of a
     * conversation are nobody's here.
     */
    boolean isForbidden(UUID textId, String number) {
        return jdbc.sql("""
                        select exists(
                            select from coaching_dispatch s
                             where s.id = :text
                               and (s.ended_at is not null
                                    or not exists (
                                        select from coaching_consenting c
                                         where c.learner_id = s.learner_id and c.offer_id = s.offer_id
                                           and c.phone = :number)))""")
                .param("text", textId)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    void removeBefore(Instant time) {
        jdbc.sql("delete from coaching_dispatch where at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    void erase(Person person) {
        jdbc.sql("delete from coaching_dispatch where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }

    private static List<UUID> mails(JdbcClient.StatementSpec ending) {
        return ending.query((row, number) -> row.getObject("mail", UUID.class)).list().stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
