package org.matricula.coaching.conversation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.matricula.platform.sms.QueuedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written. Everything a coach reads joins those who agree in the same statement. */
@Repository
class MessageStore {

    private static final String COLUMNS = """
            select m.learner_id, m.id, m.offer_id, m.coach_id, m.from_learner, m.by_text, m.body, m.at, m.state, m.reason,
                   m.leaves_at, m.read_at
              from coaching_message m
            """;

    private static final String AGREES = """
             join coaching_consenting v on v.learner_id = m.learner_id and v.offer_id = m.offer_id
            """;

    private static final String FORGET = """
            delete from %s t
             where not exists (
                   select from coaching_assignment a
                    where a.learner_id = t.learner_id and a.offer_id = t.offer_id
                      and (a.until is null or a.until > :time))
               and not exists (
                   select from coaching_consenting v
                    where v.learner_id = t.learner_id and v.offer_id = t.offer_id)
            """;

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if it was there: the same text told twice. */
    boolean add(Message message) {
        return jdbc.sql("""
                        insert into coaching_message (learner_id, id, offer_id, coach_id, from_learner, by_text, body, at, state)
                        values (:learner, :id, :offer, :coach, :fromLearner, :byText, :body, :at, :state)
                        on conflict (learner_id, id) do nothing""")
                        .param("learner", message.learnerId())
                        .param("id", message.id())
                        .param("offer", message.offerId())
                        .param("coach", message.coachId())
                        .param("fromLearner", message.fromLearner())
                        .param("byText", message.byText())
                        .param("body", message.body())
                        .param("at", sql(message.at()))
                        .param(
                                "state",
                                message.state() == null ? null : message.state().name())
                        .update()
                == 1;
    }

    /** The newest first. @param before the last one seen, or null @param all also what waits to leave, and was taken back */
    List<Message> newest(UUID learnerId, UUID offerId, @Nullable UUID before, int size, boolean all) {
        return jdbc.sql(COLUMNS + AGREES + """
                         where m.learner_id = :learner and m.offer_id = :offer
                           and (:all or m.state is distinct from 'QUEUED' and m.reason is distinct from 'TAKEN_BACK')
                           and (:before::uuid is null
                                or (m.at, m.id) < (select b.at, b.id from coaching_message b
                                                    where b.learner_id = :learner and b.id = :before))
                         order by m.at desc, m.id desc
                         limit :size""")
                .param("learner", learnerId)
                .param("offer", offerId)
                .param("before", before)
                .param("size", size)
                .param("all", all)
                .query(Rows.of(Message.class))
                .list();
    }

    Optional<Message> find(UUID learnerId, UUID offerId, UUID id) {
        return jdbc.sql(COLUMNS + AGREES + "where m.learner_id = :learner and m.offer_id = :offer and m.id = :id")
                .param("learner", learnerId)
                .param("offer", offerId)
                .param("id", id)
                .query(Rows.of(Message.class))
                .optional();
    }

    List<Message> all(Person person) {
        return jdbc.sql(COLUMNS + "where m.learner_id = any(:learners) order by m.at, m.id")
                .param("learners", person.ids())
                .query(Rows.of(Message.class))
                .list();
    }

    /** Whether one of them wrote what the other hasn't read here. */
    boolean hasUnread(UUID learnerId, UUID offerId, boolean fromLearner) {
        return jdbc.sql("""
                        select exists(select from coaching_message
                                       where learner_id = :learner and offer_id = :offer and from_learner = :fromLearner
                                         and read_at is null)""")
                .param("learner", learnerId)
                .param("offer", offerId)
                .param("fromLearner", fromLearner)
                .query(Boolean.class)
                .single();
    }

    /** Who agrees and is reached by this number, each with whoever coaches. @param confirmed whether numbers have to be */
    List<Correspondent> reachedBy(String number, boolean confirmed) {
        return jdbc.sql("""
                        select v.learner_id, v.offer_id, a.coach_id
                          from coaching_consenting v
                          left join coaching_assignment a
                            on a.learner_id = v.learner_id and a.offer_id = v.offer_id and a.until is null
                         where v.phone = :number and (v.confirmed_at is not null or not :confirmed)""")
                .param("number", number)
                .param("confirmed", confirmed)
                .query(Rows.of(Correspondent.class))
                .list();
    }

    /** How much each learner of a coach wrote that wasn't read, who has waited longest first. */
    List<Unread> unread(UUID coachId, UUID offerId) {
        return jdbc.sql("""
                        with waiting as materialized (
                            select m.learner_id, count(*)::int as messages, min(m.at) as since
                              from coaching_message m
                              join coaching_consenting v on v.learner_id = m.learner_id and v.offer_id = m.offer_id
                              join coaching_assignment a on a.learner_id = m.learner_id and a.offer_id = m.offer_id
                             where m.offer_id = :offer and m.from_learner and m.read_at is null
                               and a.until is null and a.coach_id = :coach
                             group by m.learner_id)
                        select w.learner_id, r.name, w.messages, w.since
                          from waiting w join account_reader r on r.account_id = w.learner_id
                         order by w.since""")
                .param("offer", offerId)
                .param("coach", coachId)
                .query(Rows.of(Unread.class))
                .list();
    }

    void read(UUID learnerId, UUID offerId, boolean fromLearner, Instant now) {
        jdbc.sql("""
                        update coaching_message set read_at = :now
                         where learner_id = :learner and offer_id = :offer and from_learner = :fromLearner
                           and read_at is null and state is distinct from 'QUEUED'""")
                .param("now", sql(now))
                .param("learner", learnerId)
                .param("offer", offerId)
                .param("fromLearner", fromLearner)
                .update();
    }

    /** What the outbox knows now. */
    void settle(QueuedText text) {
        jdbc.sql("""
                        update coaching_message set state = :state, reason = :reason, leaves_at = :leaves
                         where id = :id and by_text and not from_learner""")
                .param("state", text.state().name())
                .param("reason", text.reason() == null ? null : text.reason().name())
                .param("leaves", text.state() == QueuedText.State.QUEUED ? sql(text.nextAttemptAt()) : null)
                .param("id", text.id())
                .update();
    }

    /** Texts of which more may become known, the newest first. */
    List<UUID> unsettled(Instant since, int most) {
        return jdbc.sql("""
                        select id from coaching_message
                         where state in ('QUEUED', 'SENT') and at >= :since order by at desc limit :most""")
                .param("since", sql(since))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Messages and calls of learners whom nobody coached since. */
    void forgetBefore(Instant time) {
        for (var table : List.of("coaching_message", "coaching_call", "coaching_unclear_text")) {
            jdbc.sql(FORGET.formatted(table)).param("time", sql(time)).update();
        }
    }

    void erase(Person person) {
        for (var table : List.of("coaching_message", "coaching_unclear_text")) {
            jdbc.sql("delete from " + table + " where learner_id = any(:learners)")
                    .param("learners", person.ids())
                    .update();
        }
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
