package org.matricula.coaching;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.matricula.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What went wrong on our side while learners were asked and answered (*Coaching*, 8). It is written after the answer's own
 * transaction has ended, in one of its own: an answer that failed leaves a trace, and a trace that fails spoils no answer.
 * Lines are added and never changed.
 */
@Service
public class ConsentErrors {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentErrors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What failed. A number that can't be texted, a refusal with a reason, a code typed wrong: none of these is an error. */
    public enum Kind {
        /** The question, or the page after the answer, couldn't be shown. */
        PAGE,
        /** The answer couldn't be taken. */
        ANSWER,
        /** No gateway took the code for the number. */
        CODE,
        /** The partner's system didn't take the news of the consent, however often it was told. */
        FEED;

        public String key() {
            return "coaching.error." + name();
        }
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(UUID learnerId, UUID offerId, Kind kind) {
        jdbc.sql("""
                        insert into coaching_error (learner_id, id, offer_id, kind, at)
                        values (:learner, :id, :offer, :kind, :now)""")
                .param("learner", learnerId)
                .param("id", Ids.next())
                .param("offer", offerId)
                .param("kind", kind.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Notes the codes that no gateway took and the news that the partner never took, as far as they aren't noted yet. The
     * queues they stood in forget them after weeks; this doesn't. Each is noted once, by the id it had there.
     */
    @Transactional
    public void collect(UUID offerId) {
        collectCodes(offerId);
        collectFeed(offerId);
    }

    /** What the number's owner could do nothing about: nobody took it in its ten minutes, or it was refused at the door. */
    private void collectCodes(UUID offerId) {
        jdbc.sql("""
                        with failed as materialized (
                            select id, to_number, at from failed_text
                             where purpose = 'CONFIRM' and reason in ('EXPIRED', 'REFUSED')),
                        phones as materialized (
                            select learner_id, number, added_at, removed_at from coaching_phone
                             where number in (select to_number from failed)),
                        asked as materialized (
                            select distinct learner_id from coaching_consent
                             where offer_id = :offer and word = 'AGREED'
                               and learner_id in (select learner_id from phones))
                        insert into coaching_error (learner_id, id, offer_id, kind, at)
                        select distinct p.learner_id, f.id, cast(:offer as uuid), 'CODE', f.at
                          from failed f
                          join phones p on p.number = f.to_number
                               and p.added_at <= f.at and (p.removed_at is null or p.removed_at > f.at)
                          join asked a on a.learner_id = p.learner_id
                        on conflict do nothing""").param("offer", offerId).update();
    }

    private void collectFeed(UUID offerId) {
        jdbc.sql("""
                        with abandoned as materialized (
                            select id, order_key, at from abandoned_webhook
                             where type in ('coaching.consent.given', 'coaching.phone_changed')),
                        known as materialized (
                            select learner_id, pseudonym from coaching_pseudonym
                             where offer_id = :offer and pseudonym in (select order_key from abandoned))
                        insert into coaching_error (learner_id, id, offer_id, kind, at)
                        select k.learner_id, a.id, cast(:offer as uuid), 'FEED', a.at
                          from abandoned a join known k on k.pseudonym = a.order_key
                        on conflict do nothing""").param("offer", offerId).update();
    }
}
