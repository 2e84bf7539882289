package org.matricula.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.Contents;
import org.matricula.coaching.Offers;
import org.matricula.coaching.PastAnswers;
import org.matricula.coaching.PastAnswers.PastAnswer;
import org.matricula.coaching.PhoneNumber;
import org.matricula.coaching.Word;
import org.matricula.enrolment.BulkEnrolments;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Track;
import org.matricula.insight.coaching.CoachingMeasures;
import org.matricula.insight.coaching.HelpRatings;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Person;
import org.matricula.progress.ProgressEvent;
import org.matricula.progress.ProgressEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What coaching did in the year before, so that its measures have something to say: learners who were asked week after
 * week, and finished or left since. The same at every first start.
 */
@Component
class DemoCoachingYear {

    private static final String SOURCE = "demo-coaching";
    private static final int LEARNERS = 300;
    /** Those before them are in each state of coaching today. */
    private static final int AFTER = 100;

    private static final int OLDEST_DAYS = 310;
    private static final int NEWEST_DAYS = 40;
    private static final PhoneNumber NUMBER = new PhoneNumber("+12025550199");
    private static final List<String> WORDS = List.of(
            "Somebody answered the same evening.",
            "I'd have given up at the second test.",
            "Friendly, but hard to reach at weekends.",
            "I found my way without help.");

    private final Offers offers;
    private final PastAnswers answers;
    private final BulkEnrolments enrolments;
    private final Contents contents;
    private final ProgressEvents events;
    private final CoachingMeasures measures;
    private final HelpRatings ratings;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoCoachingYear(
            Offers offers,
            PastAnswers answers,
            BulkEnrolments enrolments,
            Contents contents,
            ProgressEvents events,
            CoachingMeasures measures,
            HelpRatings ratings,
            JdbcClient jdbc,
            Clock clock) {
        this.offers = offers;
        this.answers = answers;
        this.enrolments = enrolments;
        this.contents = contents;
        this.events = events;
        this.measures = measures;
        this.ratings = ratings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void add(Organisation provider, CourseRun run, CourseRun next) {
        var offer = offers.ofOrganisation(provider.id()).orElseThrow().id();
        if (isThere(offer)) return;
        var random = new Random(1);
        var learners = learners(provider.id());
        answers.offeredSince(offer, ago(OLDEST_DAYS));
        var said = new ArrayList<PastAnswer>();
        for (int i = 0; i < learners.size(); i++) {
            var days = OLDEST_DAYS - i * (OLDEST_DAYS - NEWEST_DAYS) / LEARNERS;
            said.add(live(learners.get(i), days, run, next, random));
        }
        answers.add(offer, 1, Locale.ENGLISH, said);
        measures.countAgain(provider);
        for (int i = 0; i < learners.size(); i++) rate(learners.get(i), offer, said.get(i), random, i);
        measures.countAgain(provider);
    }

    /** One learner's way: whoever agrees stays a little longer, in this world. */
    private PastAnswer live(UUID learner, int days, CourseRun run, CourseRun next, Random random) {
        var word = word(random);
        var agreed = word == Word.AGREED;
        var stay = random.nextInt(agreed ? 170 : 130);
        var leftAt = ago(Math.max(1, days - stay - 5));
        var track = random.nextInt(3) == 0 ? Track.SPONSORED : Track.UPGRADED;
        enrol(learner, run, track, ago(days).minus(Duration.ofHours(30)), leftAt);
        if (random.nextInt(agreed ? 4 : 6) == 0 && days > 100)
            enrol(learner, next, track, ago(days - 90), ago(days - 95));
        var visits = new ArrayList<Instant>();
        for (int day = random.nextInt(9); day <= Math.min(stay, days - 1); day += 12 + random.nextInt(20))
            visits.add(ago(days - day));
        visit(learner, run, visits);
        return new PastAnswer(learner, ago(days), word, agreed ? NUMBER : null, agreed ? leftAt : null);
    }

    private static @Nullable Word word(Random random) {
        var chance = random.nextInt(100);
        if (chance < 64) return Word.AGREED;
        if (chance < 84) return Word.DECLINED;
        return chance < 91 ? Word.NO_NUMBER : null;
    }

    private void enrol(UUID learner, CourseRun run, Track track, Instant at, Instant left) {
        var until = left.isAfter(at) ? left : null;
        enrolments.add(List.of(new Enrolment(learner, run.id(), run.courseId(), track, Source.API, null, at, until)));
    }

    /** A step further each time, as far as there are steps. */
    private void visit(UUID learner, CourseRun run, List<Instant> visits) {
        var steps = contents.published(run.id()).orElseThrow().steps();
        var way = new ArrayList<ProgressEvent>();
        for (int i = 0; i < visits.size(); i++) {
            var step = steps.get(Math.min(i, steps.size() - 1)).id();
            var id = ProgressEvent.id(SOURCE, learner + " " + i);
            way.add(new ProgressEvent(
                    learner, run.id(), id, ProgressEvent.Kind.VISITED, step, visits.get(i), null, SOURCE));
        }
        events.takeHistory(way);
    }

    private void rate(UUID learner, UUID offer, PastAnswer said, Random random, int number) {
        var person = Person.of(learner);
        if (random.nextInt(3) == 0 || !ratings.asked(person).contains(offer)) return;
        var score = Math.min(5, 2 + random.nextInt(3) + (said.word() == Word.AGREED ? 1 : 0));
        ratings.rate(person, offer, score, random.nextInt(5) == 0 ? WORDS.get(number % WORDS.size()) : "");
    }

    private boolean isThere(UUID offer) {
        return jdbc.sql("select exists (select from coaching_asked where offer_id = :offer and at < :then)")
                .param("offer", offer)
                .param("then", ago(NEWEST_DAYS).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private List<UUID> learners(UUID provider) {
        return jdbc.sql("""
                        select learner_id from membership
                         where organisation_id = :provider and external_learner_id is not null
                         order by external_learner_id::bigint offset :after limit :most""")
                .param("provider", provider)
                .param("after", AFTER)
                .param("most", LEARNERS)
                .query(UUID.class)
                .list();
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
