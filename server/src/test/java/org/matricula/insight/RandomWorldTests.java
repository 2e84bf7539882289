package org.matricula.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.ProgrammeDetails;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.enrolment.Track;
import org.matricula.insight.CountedByHand.Offer;
import org.matricula.insight.CountedByHand.Person;
import org.matricula.insight.CountedByHand.Sending;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.Minimum;
import org.matricula.pathway.OfferedPathways;
import org.matricula.pathway.Pathway;
import org.matricula.platform.Ids;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Result;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Three hundred learners to whom chance did anything: counted by statement, and once more by hand. */
@MatriculaTest
class RandomWorldTests {

    private static final int LEARNERS = 300;
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-07-10T12:00:00Z");
    private static final int DAYS = 900;

    @Autowired
    Learning learning;

    @Autowired
    OfferedPathways offered;

    @Autowired
    Programmes programmes;

    @Autowired
    Organisations organisations;

    @Autowired
    MeasureStore store;

    @Autowired
    Baselines baselines;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(20261123);
    private final Map<UUID, Pathway> pathways = new HashMap<>();
    private MeasuredWorld world;
    private List<CourseRun> runs;

    @Test
    void whatIsCountedByStatementIsWhatIsCountedByHand() {
        var programme = programme();
        world = new MeasuredWorld(programme, offered, learning.results(), jdbc);
        var offers = List.of(
                offer(new Minimum.AnyRecord(), 100, null),
                offer(new Minimum.Requirements(2), 0, null),
                offer(new Minimum.Grades(2, new BigDecimal("70")), 50, null),
                offer(new Minimum.Completed(), 200, null),
                offer(new Minimum.AnyRecord(), 0, at(400)));
        var byHand = new CountedByHand(programme, java.time.ZoneId.of("Europe/London"), NOW);
        var people = new ArrayList<Person>();
        for (int i = 0; i < LEARNERS; i++) people.add(person(offers, byHand));

        var measured = read(programme);

        assertSame(measured.all(), byHand.whole(offers, people));
        for (var offer : offers)
            assertSame(Measures.way(measured, offer.pathwayId()).measures(), byHand.pathway(offer, people));
        assertThat(measured.all().total().get(Figure.GRANTED)).isGreaterThan(10);
        assertThat(measured.after().get(Figure.COMPLETED) + measured.before().get(Figure.COMPLETED))
                .isEqualTo((int) people.stream()
                        .filter(one -> byHand.completedAt(one).isPresent())
                        .count());
    }

    private static void assertSame(WayMeasures measured, CountedByHand.Measured byHand) {
        assertThat(measured.months().stream().collect(Collectors.toMap(MonthMeasure::month, MonthMeasure::figures)))
                .isEqualTo(byHand.months());
        for (var want : measured.wants())
            assertThat(want.figures()).isEqualTo(byHand.wants().getOrDefault(want.want(), Figures.sum(List.of())));
        for (var step : Step.values())
            assertSame(measured.times().get(step.ordinal()), byHand.times().get(step));
    }

    private static void assertSame(StepTime measured, @Nullable List<Duration> byHand) {
        if (byHand == null) {
            assertThat(measured.people()).isNull();
            return;
        }
        var sorted = byHand.stream().sorted().toList();
        assertThat(measured.people()).isEqualTo(sorted.size());
        assertThat(measured.median()).isEqualTo(sorted.get((int) Math.ceil(0.5 * sorted.size()) - 1));
        assertThat(measured.ninth()).isEqualTo(sorted.get((int) Math.ceil(0.9 * sorted.size()) - 1));
    }

    /** All of two requirements, one of which two courses meet, and one of two others. */
    private Programme programme() {
        var taught = learning.programmeOf(5);
        runs = new ArrayList<>(taught.runs());
        runs.add(learning.run(taught.courses().get(2), "Autumn", "2014-09-01T00:00:00Z", "2014-12-01T00:00:00Z"));
        var courses = taught.courses();
        var all = RequirementGroup.all(
                "",
                List.of(
                        Requirement.anyOf(courses.get(0).id(), courses.get(1).id()),
                        Requirement.anyOf(courses.get(2).id())));
        var any = RequirementGroup.any(
                1,
                "",
                List.of(
                        Requirement.anyOf(courses.get(3).id()),
                        Requirement.anyOf(courses.get(4).id())));
        return programmes.create(
                taught.provider().id(),
                null,
                new ProgrammeDetails("Two groups of " + taught.slug(), "", "", List.of(all, any)));
    }

    private Offer offer(Minimum minimum, int day, @Nullable Instant endsAt) {
        var since = at(day);
        var made = world.pathway(minimum, since);
        if (endsAt != null) world.ended(made, endsAt);
        pathways.put(made.id(), made);
        return new Offer(made.id(), minimum, since, endsAt);
    }

    private Person person(List<Offer> offers, CountedByHand byHand) {
        var id = Ids.next();
        var want = Want.values()[random.nextInt(Want.values().length)];
        if (want != Want.NOT_SAID || random.nextBoolean()) world.wants(id, want);
        var person = new Person(id, want, certificates(id), new HashMap<>(), new HashMap<>());
        look(person, world.programme().id());
        for (var offer : offers) {
            look(person, offer.pathwayId());
            var met = byHand.metAt(offer.minimum(), person);
            if (random.nextInt(10) < (met.isPresent() ? 5 : 1)) send(person, offer, met.orElse(START));
        }
        return person;
    }

    private List<CourseCertificate> certificates(UUID id) {
        var made = new ArrayList<CourseCertificate>();
        for (var run : runs) {
            if (random.nextInt(10) < 5) continue;
            var track = random.nextInt(10) == 0 ? Track.AUDIT : Track.VERIFIED;
            var result = random.nextInt(3) == 0 ? Result.DISTINCTION : Result.PASS;
            var percentage = random.nextInt(4) == 0 ? null : BigDecimal.valueOf(40 + random.nextInt(60));
            made.add(new CourseCertificate(
                    id, run.id(), run.courseId(), track, result, percentage, at(random.nextInt(DAYS)), null, null));
        }
        if (!made.isEmpty()) world.results().addCertificates(made);
        return made;
    }

    private void look(Person person, UUID seen) {
        if (random.nextInt(3) > 0) return;
        var at = at(random.nextInt(DAYS));
        world.looked(person.id(), seen, at);
        person.looks().put(seen, at);
    }

    private void send(Person person, Offer offer, Instant met) {
        var sentAt = met.plus(Duration.ofHours(random.nextInt(9_600)));
        if (sentAt.isAfter(NOW)) return;
        var application = world.sent(person.id(), pathways.get(offer.pathwayId()), sentAt);
        var at = sentAt;
        var happened = new HashMap<String, Instant>();
        for (var kind : history()) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(20_000)));
            world.event(application, kind, at);
            happened.putIfAbsent(kind, at);
        }
        person.sendings().put(offer.pathwayId(), sending(sentAt, happened));
    }

    private List<String> history() {
        return List.of(
                        List.<String>of(),
                        List.of("OPENED"),
                        List.of("WITHDRAWN"),
                        List.of("OPENED", "WITHDRAWN"),
                        List.of("OPENED", "GRANTED"),
                        List.of("GRANTED"),
                        List.of("OPENED", "REVIEW_BEGUN", "DECLINED"),
                        List.of("OPENED", "UPDATED", "DECLINED", "WITHDRAWN"))
                .get(random.nextInt(8));
    }

    private static Sending sending(Instant sentAt, Map<String, Instant> happened) {
        Function<String, @Nullable Instant> first = happened::get;
        var opened = java.util.stream.Stream.of("OPENED", "REVIEW_BEGUN", "GRANTED", "DECLINED")
                .map(first)
                .filter(at -> at != null)
                .min(Instant::compareTo)
                .orElse(null);
        return new Sending(
                sentAt, opened, first.apply("GRANTED"), first.apply("DECLINED"), happened.containsKey("WITHDRAWN"));
    }

    private Instant at(int day) {
        return START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(random.nextInt(1_440)));
    }

    private ProgrammeMeasures read(Programme programme) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var counting = new MeasureCounting(jdbc, organisations, clock);
        transactions.executeWithoutResult(status -> counting.count(programme));
        return new Measures(store, counting, baselines, programmes, organisations, clock).of(programme, true);
    }
}
