package org.matricula.insight.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.ProgrammeDetails;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Wordings;
import org.matricula.enrolment.Track;
import org.matricula.insight.Figure;
import org.matricula.insight.coaching.CoachedByHand.Cell;
import org.matricula.insight.coaching.CoachedByHand.Person;
import org.matricula.insight.coaching.CoachedByHand.Place;
import org.matricula.insight.coaching.CoachedByHand.Said;
import org.matricula.insight.coaching.CoachedByHand.Side;
import org.matricula.insight.coaching.CoachedByHand.StratumKey;
import org.matricula.platform.Ids;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Four hundred learners of two programmes to whom chance did anything: counted by statement, and once more by hand. */
@MatriculaTest
class RandomCoachingTests {

    private static final int LEARNERS = 400;
    private static final Instant START = Instant.parse("2025-01-06T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-07-10T12:00:00Z");
    private static final int DAYS = 540;

    @Autowired
    Learning learning;

    @Autowired
    Offers offers;

    @Autowired
    Wordings wordings;

    @Autowired
    Programmes programmes;

    @Autowired
    CoachingMeasureStore store;

    @Autowired
    CoachingCounters counters;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(20261124);
    private final Map<UUID, List<Instant[]>> spans = new HashMap<>();
    private CoachedWorld world;
    private List<CourseRun> runs;

    @Test
    void whatIsCountedByStatementIsWhatIsCountedByHand() {
        var taught = learning.programmeOf(4);
        runs = new ArrayList<>(taught.runs());
        runs.add(learning.run(taught.courses().getFirst(), "Again", "2025-02-01T00:00:00Z", "2027-02-01T00:00:00Z"));
        world = new CoachedWorld(Coached.in(learning, offers, wordings, taught), jdbc);
        publishAnother();
        var second = second(taught);
        var both = Map.of(taught.programme().id(), taught.programme(), second.id(), second);
        var since = Map.of(taught.programme().id(), at(120), second.id(), at(200));
        since.forEach(world::offered);
        var byHand = new CoachedByHand(both, since, ZoneId.of("Europe/London"), NOW);
        var people = new ArrayList<Person>();
        for (var i = 0; i < LEARNERS; i++) people.add(person());

        counters.at(NOW).count(world.coached().offer());

        for (var id : List.of(taught.programme().id(), second.id())) {
            assertThat(cohorts(id)).isEqualTo(byHand.cohorts(people, id));
            assertThat(strata(id)).isEqualTo(byHand.strata(people, id));
        }
        assertThat(cohorts(world.coached().offerId())).isEqualTo(byHand.cohorts(people, null));
        assertThat(strata(world.coached().offerId())).isEqualTo(byHand.strata(people, null));
        assertThat(months()).isEqualTo(CoachedByHand.months(spans, ZoneId.of("Europe/London")));
        somethingHappened();
        sharesAreThoseOfSingleLearners(people, byHand);
    }

    /** Each outcome came about for some and not for others, or the comparison says nothing. */
    private void somethingHappened() {
        var all = store.strata(world.coached().offerId()).get(world.coached().offerId());
        for (var outcome : Outcome.values()) {
            var due = all.stream()
                    .mapToInt(one -> one.figures().get(outcome.due()))
                    .sum();
            var reached = all.stream()
                    .mapToInt(one -> one.figures().get(outcome.reached()))
                    .sum();
            assertThat(reached).as(outcome.name()).isPositive().isLessThan(due);
        }
    }

    /** The others' share once more: each of the others counts by how many coached share a stratum with how many others. */
    private void sharesAreThoseOfSingleLearners(List<Person> people, CoachedByHand byHand) {
        var matching = new Matching(
                store.strata(world.coached().offerId()).get(world.coached().offerId()), Comparison.ASKED);
        var sides = byHand.strata(people, null);
        var coached = 0.0;
        var weighted = 0.0;
        var people2 = 0.0;
        for (var one : sides.entrySet()) {
            if (one.getKey().comparison() != Comparison.ASKED || !one.getKey().coached()) continue;
            var others = sides.get(new StratumKey(one.getKey().key(), Comparison.ASKED, false));
            if (others == null) continue;
            int own = one.getValue().figures().get(Figure.DUE_60);
            int theirs = others.figures().get(Figure.DUE_60);
            if (own == 0 || theirs == 0) continue;
            people2 += own;
            coached += one.getValue().figures().get(Figure.ACTIVE_60);
            weighted += (double) own / theirs * others.figures().get(Figure.ACTIVE_60);
        }
        assertThat(people2).isGreaterThan(20);
        assertThat(matching.coached(Outcome.ACTIVE_60).value()).isCloseTo(coached / people2, within(0.000001));
        assertThat(matching.others(Outcome.ACTIVE_60).value()).isCloseTo(weighted / people2, within(0.000001));
    }

    private Map<Cell, org.matricula.insight.Figures> cohorts(UUID measured) {
        return store.cohorts(world.coached().offerId()).stream()
                .filter(one -> one.measuredId().equals(measured))
                .collect(Collectors.toMap(
                        one -> new Cell(one.week(), one.wording()),
                        one -> org.matricula.insight.Figures.sum(List.of(one.figures()))));
    }

    private Map<StratumKey, Side> strata(UUID measured) {
        return store.strata(world.coached().offerId()).getOrDefault(measured, List.of()).stream()
                .collect(Collectors.toMap(
                        one -> new StratumKey(one.key(), one.comparison(), one.coached()),
                        one -> new Side(
                                org.matricula.insight.Figures.sum(List.of(one.figures())), one.sum(), one.squares())));
    }

    private Map<YearMonth, Integer> months() {
        return store.months(world.coached().offerId()).stream()
                .collect(Collectors.toMap(CoachedMonth::month, CoachedMonth::coached));
    }

    private void publishAnother() {
        var offer = world.coached().offerId();
        wordings.draft(offer, Map.of(Locale.ENGLISH, "I agree to InsideTrack."), false, Coached.TERMS);
        wordings.publish(offer);
    }

    /** Either of two courses of the first, and the fourth. */
    private Programme second(Learning.World taught) {
        var courses = taught.courses();
        var either = RequirementGroup.any(
                1,
                "",
                List.of(
                        Requirement.anyOf(courses.get(1).id()),
                        Requirement.anyOf(courses.get(2).id())));
        var all = RequirementGroup.all(
                "", List.of(Requirement.anyOf(courses.get(3).id())));
        var made = programmes.create(
                taught.provider().id(),
                null,
                new ProgrammeDetails("Second of " + taught.slug(), "", "", List.of(either, all)));
        offers.setProgrammes(taught.provider().id(), List.of(taught.programme().id(), made.id()));
        return made;
    }

    private Person person() {
        var id = Ids.next();
        var places = new ArrayList<Place>();
        var together = random.nextInt(6) == 0 ? at(100 + random.nextInt(300)) : null;
        for (var run : runs) if (random.nextInt(10) < (together == null ? 3 : 8)) places.add(place(id, run, together));
        var said = new ArrayList<Said>();
        var last = places.isEmpty() ? "" : asked(id, places, said);
        var unreachable = last.isEmpty() && random.nextInt(6) == 0;
        if (unreachable) world.phone(id, Coached.TORONTO, START);
        var agreed = said.stream().anyMatch(one -> one.word().equals("AGREED"));
        return new Person(
                id,
                places,
                said,
                certificates(id, places),
                agreed && !last.equals("AGREED"),
                unreachable,
                errors(id),
                score(id));
    }

    private Place place(UUID id, CourseRun run, @Nullable Instant together) {
        var track = List.of(Track.AUDIT, Track.VERIFIED, Track.VERIFIED, Track.UPGRADED, Track.SPONSORED)
                .get(random.nextInt(5));
        var since = together == null ? at(random.nextInt(DAYS - 60)) : together.plusSeconds(random.nextInt(60));
        var left = random.nextInt(8) == 0 ? since.plus(Duration.ofHours(1 + random.nextInt(2_000))) : null;
        world.place(id, run, track, since, left);
        var joined = new ArrayList<Instant>();
        if (track != Track.AUDIT && random.nextInt(3) == 0) {
            joined.add(since.plus(Duration.ofHours(random.nextInt(400))));
            world.history(id, run, "UPGRADED", track, joined.getFirst());
        }
        var firstTimes = new ArrayList<Instant>();
        var at = since;
        for (var i = random.nextInt(8); i > 0; i--) {
            at = at.plus(Duration.ofHours(random.nextInt(600)));
            if (at.isAfter(NOW)) break;
            var completed = random.nextBoolean() ? at.plus(Duration.ofMinutes(random.nextInt(2_000))) : null;
            if (completed != null && completed.isAfter(NOW)) completed = null;
            world.step(id, run, at, completed);
            firstTimes.add(at);
            if (completed != null) firstTimes.add(completed);
        }
        var visit = random.nextInt(3) == 0 ? since.plus(Duration.ofHours(random.nextInt(4_000))) : null;
        if (visit != null && visit.isAfter(NOW)) visit = null;
        if (visit != null) world.lastVisit(id, run, visit);
        return new Place(run.courseId(), track, since, joined, left, firstTimes, visit);
    }

    /** The last word, as far as there is one. */
    private String asked(UUID id, List<Place> places, List<Said> said) {
        if (random.nextInt(4) == 0) return "";
        var at = places.get(random.nextInt(places.size())).activatedAt().plus(Duration.ofHours(random.nextInt(2_000)));
        if (at.isBefore(at(100)) || at.isAfter(NOW)) return "";
        var version = 1 + random.nextInt(2);
        if (random.nextInt(10) > 0) {
            world.shown(id, version, at);
            said.add(new Said("SHOWN", version, at));
        }
        var last = "";
        for (var word : words()) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(20_000)));
            if (at.isAfter(NOW)) break;
            last = say(id, said, word, version, at);
        }
        closeSpan(id, NOW);
        return last;
    }

    private String say(UUID id, List<Said> said, String word, int version, Instant at) {
        closeSpan(id, at);
        if (word.equals("AGREED")) {
            var known = jdbc.sql("select id from coaching_phone where learner_id = :learner")
                    .param("learner", id)
                    .query(UUID.class)
                    .optional();
            world.said(id, word, version, at, known.orElseGet(() -> world.phone(id, Coached.NUMBER, at)));
            spans.computeIfAbsent(id, one -> new ArrayList<>()).add(new Instant[] {at, null});
        } else {
            world.said(id, word, word.equals("WITHDRAWN") ? null : version, at, null);
        }
        if (!word.equals("WITHDRAWN")) said.add(new Said(word, version, at));
        return word;
    }

    private void closeSpan(UUID id, Instant at) {
        var own = spans.get(id);
        if (own != null && own.getLast()[1] == null) own.getLast()[1] = at;
    }

    private List<String> words() {
        return List.of(
                        List.<String>of(),
                        List.of("AGREED"),
                        List.of("AGREED"),
                        List.of("AGREED", "WITHDRAWN"),
                        List.of("DECLINED"),
                        List.of("DECLINED", "AGREED"),
                        List.of("NO_NUMBER"),
                        List.of("NO_NUMBER", "DECLINED"),
                        List.of("AGREED", "WITHDRAWN", "AGREED"))
                .get(random.nextInt(9));
    }

    private Map<UUID, Instant> certificates(UUID id, List<Place> places) {
        var earned = new HashMap<UUID, Instant>();
        for (var place : places) {
            var at = place.activatedAt().plus(Duration.ofHours(100 + random.nextInt(1_000)));
            if (earned.containsKey(place.courseId()) || random.nextInt(3) == 0 || at.isAfter(NOW)) continue;
            var run = runs.stream()
                    .filter(one -> one.courseId().equals(place.courseId()))
                    .min(Comparator.comparing(one -> one.id().toString()))
                    .orElseThrow();
            world.certificate(id, run, at);
            earned.put(place.courseId(), at);
        }
        return earned;
    }

    private List<Instant> errors(UUID id) {
        if (random.nextInt(20) > 0) return List.of();
        var at = at(random.nextInt(DAYS));
        world.failed(id, "ANSWER", at);
        return List.of(at);
    }

    private @Nullable Integer score(UUID id) {
        if (random.nextInt(3) > 0) return null;
        var score = 1 + random.nextInt(5);
        world.rated(id, score, "", at(DAYS));
        return score;
    }

    private Instant at(int day) {
        return START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(random.nextInt(1_440)));
    }
}
