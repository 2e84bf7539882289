package org.matricula.insight.coaching;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Track;
import org.matricula.platform.Ids;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Result;
import org.matricula.testing.Coached;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An offer of coaching of which everything happens when a test says so. */
record CoachedWorld(Coached coached, JdbcClient jdbc) {

    /** Learners of a programme could be asked from then on. */
    void offered(UUID programmeId, Instant since) {
        jdbc.sql("""
                        insert into coaching_offered (programme_id, offer_id, since) values (:programme, :offer, :since)
                        on conflict (programme_id, offer_id) do update set since = excluded.since""")
                .param("programme", programmeId)
                .param("offer", coached.offerId())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    void place(UUID learner, CourseRun run, Track track, Instant at, @Nullable Instant left) {
        coached.learning()
                .enrolments()
                .add(List.of(new Enrolment(learner, run.id(), run.courseId(), track, Source.OWN, null, at, left)));
    }

    void history(UUID learner, CourseRun run, String kind, Track track, Instant at) {
        jdbc.sql("""
                        insert into enrolment_history (learner_id, id, run_id, at, kind, track, source)
                        values (:learner, :id, :run, :at, :kind, :track, 'OWN')""")
                .param("learner", learner)
                .param("id", Ids.next())
                .param("run", run.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", kind)
                .param("track", track.name())
                .update();
    }

    /** @param completed null if the step was only opened */
    void step(UUID learner, CourseRun run, Instant visited, @Nullable Instant completed) {
        jdbc.sql("""
                        insert into step_progress (learner_id, run_id, step_id, first_visited_at, last_visited_at, completed_at)
                        values (:learner, :run, :step, :at, :at, :completed)""")
                .param("learner", learner)
                .param("run", run.id())
                .param("step", Ids.next())
                .param("at", visited.atOffset(ZoneOffset.UTC))
                .param("completed", completed == null ? null : completed.atOffset(ZoneOffset.UTC))
                .update();
    }

    void lastVisit(UUID learner, CourseRun run, Instant at) {
        jdbc.sql("""
                        insert into progress (learner_id, run_id, last_visited_at) values (:learner, :run, :at)
                        on conflict (learner_id, run_id) do update set last_visited_at = excluded.last_visited_at""")
                .param("learner", learner)
                .param("run", run.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void certificate(UUID learner, CourseRun run, Instant at) {
        coached.learning()
                .results()
                .addCertificates(List.of(new CourseCertificate(
                        learner,
                        run.id(),
                        run.courseId(),
                        Track.VERIFIED,
                        Result.PASS,
                        BigDecimal.valueOf(80),
                        at,
                        null,
                        null)));
    }

    void shown(UUID learner, int version, Instant at) {
        jdbc.sql("""
                        insert into coaching_asked (learner_id, offer_id, wording_version, at)
                        values (:learner, :offer, :version, :at)""")
                .param("learner", learner)
                .param("offer", coached.offerId())
                .param("version", version)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param phone null where a number goes with nothing */
    void said(UUID learner, String word, @Nullable Integer version, Instant at, @Nullable UUID phone) {
        jdbc.sql("""
                        insert into coaching_consent (learner_id, id, offer_id, word, wording_version, language, at, source,
                                                      phone_id)
                        values (:learner, :id, :offer, :word, :version, :language, :at, 'GATE', :phone)""")
                .param("learner", learner)
                .param("id", Ids.next())
                .param("offer", coached.offerId())
                .param("word", word)
                .param("version", version)
                .param("language", version == null ? null : "en")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("phone", phone)
                .update();
    }

    /** A number in use since then. */
    UUID phone(UUID learner, String number, Instant at) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into coaching_phone (learner_id, id, number, added_at) values (:learner, :id, :number, :at)""")
                .param("learner", learner)
                .param("id", id)
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void agreed(UUID learner, int version, Instant at) {
        said(learner, "AGREED", version, at, phone(learner, Coached.NUMBER, at));
    }

    void failed(UUID learner, String kind, Instant at) {
        jdbc.sql("""
                        insert into coaching_error (learner_id, id, offer_id, kind, at)
                        values (:learner, :id, :offer, :kind, :at)""")
                .param("learner", learner)
                .param("id", Ids.next())
                .param("offer", coached.offerId())
                .param("kind", kind)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void rated(UUID learner, int score, String words, Instant at) {
        jdbc.sql("""
                        insert into help_rating (learner_id, offer_id, asked_from, answered_at, score, words)
                        values (:learner, :offer, :at, :at, :score, :words)""")
                .param("learner", learner)
                .param("offer", coached.offerId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("score", score)
                .param("words", words)
                .update();
    }

    /** Somebody who joined the first course so many days ago. */
    UUID learner(int daysAgo) {
        var id = Ids.next();
        place(id, coached.runs().getFirst(), Track.VERIFIED, ago(daysAgo).minusSeconds(3_600), null);
        return id;
    }

    /** The same, who was asked within the hour. @param word null for no answer */
    UUID asked(int daysAgo, @Nullable String word) {
        var id = learner(daysAgo);
        shown(id, 1, ago(daysAgo));
        if ("AGREED".equals(word)) agreed(id, 1, ago(daysAgo).plusSeconds(60));
        else if (word != null) said(id, word, 1, ago(daysAgo).plusSeconds(60), null);
        return id;
    }

    static Instant ago(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }
}
