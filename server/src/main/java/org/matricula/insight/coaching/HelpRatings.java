package org.matricula.insight.coaching;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What learners say of the help they get: one question, asked of the coached and of others alike a month after day zero
 * (*Coaching*, 8). It is asked once, and nothing depends on the answer; whoever puts it away isn't asked again.
 */
@Service
public class HelpRatings {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;
    private static final int LONGEST = 1_000;
    private static final int NEWEST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    HelpRatings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param score from 1 to 5; null where the question was put away, or not answered yet */
    public record Rating(
            UUID offerId,
            Instant askedFrom,
            @Nullable Instant answeredAt,
            @Nullable Integer score,
            String words) {}

    /** What somebody added in words, without who it was. */
    public record Said(int score, String words, boolean coached) {}

    /** Of which offers' help the person is to be asked now. */
    public List<UUID> asked(Person person) {
        return jdbc.sql("""
                        select offer_id from help_rating where learner_id = any(:learners)
                         group by offer_id having count(answered_at) = 0
                         order by min(asked_from), offer_id""").param("learners", person.ids()).query(UUID.class).list();
    }

    /** What the person said of it; empty if they were never asked. */
    public Optional<Rating> of(Person person, UUID offerId) {
        return all(person).stream().filter(one -> one.offerId().equals(offerId)).findFirst();
    }

    /**
     * Answers the question, or takes the place of an earlier answer. False if the person was never asked.
     *
     * @throws Invalid at {@code score} or {@code words}
     */
    public boolean rate(Person person, UUID offerId, int score, String words) {
        new Invalid.Collector()
                .check(score >= LOWEST && score <= HIGHEST, "score", "insight.help.choose")
                .check(words.strip().length() <= LONGEST, "words", "insight.help.long", LONGEST)
                .orThrow();
        return answer(person, offerId, score, words.strip());
    }

    /** The question isn't asked again; an answer that was given is taken back. False if the person was never asked. */
    public boolean putAway(Person person, UUID offerId) {
        return answer(person, offerId, null, "");
    }

    private boolean answer(Person person, UUID offerId, @Nullable Integer score, String words) {
        return jdbc.sql("""
                        update help_rating set score = :score, words = :words, answered_at = :now
                         where learner_id = any(:learners) and offer_id = :offer""")
                        .param("score", score)
                        .param("words", words)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("learners", person.ids())
                        .param("offer", offerId)
                        .update()
                > 0;
    }

    /** The newest words, for the team that offers the help. */
    public List<Said> newest(UUID offerId) {
        return jdbc.sql("""
                        with agreed as materialized (
                            select learner_id from coaching_answer where offer_id = :offer and word = 'AGREED')
                        select score, words, learner_id in (select learner_id from agreed) as coached
                          from help_rating
                         where offer_id = :offer and score is not null and words <> ''
                         order by answered_at desc, learner_id limit :size""")
                .param("offer", offerId)
                .param("size", NEWEST)
                .query(Rows.of(Said.class))
                .list();
    }

    /** All of one person, the latest answer of each offer first. */
    List<Rating> all(Person person) {
        return jdbc.sql("""
                        select offer_id, asked_from, answered_at, score, words from help_rating
                         where learner_id = any(:learners) order by answered_at desc nulls last, offer_id""")
                .param("learners", person.ids())
                .query(Rows.of(Rating.class))
                .list();
    }

    void erase(Person person) {
        jdbc.sql("delete from help_rating where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }
}
