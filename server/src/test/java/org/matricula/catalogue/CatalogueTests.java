package org.matricula.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Providers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MatriculaTest
class CatalogueTests {

    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");

    @Autowired
    Courses courses;

    @Autowired
    Runs runs;

    @Autowired
    Tests tests;

    @Autowired
    Programmes programmes;

    @Autowired
    Organisations organisations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Organisation provider;
    Organisation stranger;

    @BeforeEach
    void twoProviders() {
        provider = Providers.provider(organisations);
        stranger = Providers.provider(organisations);
    }

    @Test
    void courseIsReadBackAsItWasWritten() {
        var course = courses.create(
                provider.id(), null, new CourseDetails(" Data  & “Übung” ", "DA-1", "Short.", "# Long\r\ntext"));

        assertThat(courses.find(course.id()))
                .hasValueSatisfying(read -> assertThat(read)
                        .usingRecursiveComparison()
                        .withEqualsForType(
                                (a, b) -> Duration.between(a, b).abs().toMillis() < 1, Instant.class)
                        .isEqualTo(course));
        assertThat(course.slug()).startsWith("data-ubung");
        assertThat(course.description()).isEqualTo("# Long\ntext");
        assertThat(courses.byPartnerCode(provider.id(), "DA-1")).isPresent();
        assertThat(courses.byPartnerCode(stranger.id(), "DA-1")).isEmpty();
    }

    @Test
    void secondCourseOfATitleGetsAWordOfItsOwn() {
        var title = "Course " + provider.slug();

        assertThat(List.of(
                        course(title).slug(),
                        course(title).slug(),
                        course(title).slug()))
                .containsExactly(
                        "course-" + provider.slug(),
                        "course-" + provider.slug() + "-2",
                        "course-" + provider.slug() + "-3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"new", "UPPER", "-a", "a-", "../x", "a b", "é", "0190b5a0-0000-7000-8000-000000000000", "x\u0000"
            })
    void hostileWordsForAddressesAreRefused(String slug) {
        assertThatThrownBy(() -> courses.create(provider.id(), slug, details("Title")))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(fields(wrong)).containsExactly("slug"));
    }

    @Test
    void everythingWrongWithACourseIsSaidAtOnce() {
        var wrong = new CourseDetails(" ", "c".repeat(61), "s".repeat(401), "d".repeat(20_001));

        assertThatThrownBy(() -> courses.create(provider.id(), "fine-" + provider.slug(), wrong))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(fields(e)).containsExactly("title", "partnerCode", "summary", "description"));
    }

    @Test
    void partnerCodeIsUniqueInItsOrganisationOnly() {
        var details = new CourseDetails("One", "SAME", "", "");
        courses.create(provider.id(), null, details);
        courses.create(stranger.id(), null, details);

        assertThatThrownBy(() -> courses.create(provider.id(), null, details))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(fields(e)).containsExactly("partnerCode"));
    }

    @Test
    void nobodyEditsWhatBelongsToAnotherOrganisation() {
        var course = course("Mine");
        var run = runs.add(provider.id(), course.id(), null, run("2026"));
        var test = tests.add(provider.id(), run.id(), essay("50"));
        var programme = programmes.create(provider.id(), null, anyOf(1, course));

        assertThatThrownBy(() -> courses.update(stranger.id(), course.id(), details("x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> courses.remove(stranger.id(), course.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> runs.add(stranger.id(), course.id(), null, run("x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> runs.update(stranger.id(), run.id(), run("x"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> runs.remove(stranger.id(), run.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tests.add(stranger.id(), run.id(), essay("1"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tests.update(stranger.id(), test.id(), essay("1")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tests.remove(stranger.id(), test.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> programmes.update(stranger.id(), programme.id(), 0, anyOf(1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> programmes.remove(stranger.id(), programme.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> programmes.create(stranger.id(), null, anyOf(1, course)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void datesOfARunHaveToFollowEachOther() {
        var course = course("Dates");
        var late = START.plus(Duration.ofDays(30));
        var wrong = new RunDetails("R", null, late, START, late, START.minusSeconds(1));

        assertThatThrownBy(() -> runs.add(provider.id(), course.id(), null, wrong))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(fields(e)).containsExactly("endsAt", "enrolmentClosesAt", "enrolmentOpensAt"));
    }

    @Test
    void testsStandInTheOrderInWhichTheyWereAdded() {
        var run = runs.add(provider.id(), course("Tests").id(), null, run("2026"));
        var first = tests.add(provider.id(), run.id(), essay("30.25"));
        var second = tests.add(provider.id(), run.id(), essay("69.75"));

        assertThat(tests.ofRun(run.id())).containsExactly(first, second);
        assertThat(CourseTest.Weights.of(tests.ofRun(run.id())).total()).isEqualByComparingTo("100");
    }

    @Test
    void requirementsAreReadBackInTheirOrder() {
        var a = course("A");
        var b = course("B");
        var c = course("C");
        var either = new Requirement(org.matricula.platform.Ids.next(), "Statistics", List.of(b.id(), c.id()));
        var groups = List.of(
                RequirementGroup.all("Core", List.of(Requirement.anyOf(a.id()))),
                RequirementGroup.any(1, "", List.of(either)));
        var programme = programmes.create(provider.id(), null, new ProgrammeDetails("P", "", "", groups));

        var read = programmes.find(programme.id()).orElseThrow();
        assertThat(read.groups()).extracting(RequirementGroup::needed).containsExactly(null, 1);
        assertThat(read.requirements()).extracting(Requirement::title).containsExactly("A", "Statistics");
        assertThat(read.courseIds()).containsExactly(a.id(), b.id(), c.id());
        assertThat(programmes.withAnyOf(List.of(c.id()))).containsExactly(read);
    }

    @Test
    void unnamedRequirementFollowsTheTitleOfItsCourse() {
        var a = course("Before");
        var programme = programmes.create(provider.id(), null, anyOf(1, a));
        var read = programmes.find(programme.id()).orElseThrow();
        programmes.update(provider.id(), read.id(), read.version(), new ProgrammeDetails("P", "", "", read.groups()));

        assertThat(programmes.find(programme.id()).orElseThrow().requirements())
                .extracting(Requirement::title)
                .containsExactly("Before");
        courses.update(provider.id(), a.id(), details("After"));

        assertThat(programmes.find(programme.id()).orElseThrow().requirements())
                .extracting(Requirement::title)
                .containsExactly("After");
    }

    @Test
    void aProgrammesCoursesAreAsTheyWereEditedLast() {
        var a = course("Before");
        var programme = programmes.create(provider.id(), null, anyOf(1, a));
        assertThat(programme.courses().values()).extracting(Course::title).containsExactly("Before");

        courses.update(provider.id(), a.id(), details("After"));

        assertThat(programmes.find(programme.id()).orElseThrow().courses().values())
                .containsExactly(courses.find(a.id()).orElseThrow());
    }

    @Test
    void whatSomebodySawOfAnEditThatWasTakenBackIsForgotten() {
        var a = course("A");
        var b = course("B");
        var programme = programmes.create(provider.id(), null, anyOf(1, a));

        transaction.executeWithoutResult(status -> {
            programmes.update(provider.id(), programme.id(), programme.version(), anyOf(1, a, b));
            assertThat(programmes.find(programme.id()).orElseThrow().courseIds())
                    .hasSize(2);
            status.setRollbackOnly();
        });
        programmes.update(provider.id(), programme.id(), programme.version(), anyOf(1, b));

        assertThat(programmes.find(programme.id()).orElseThrow().courseIds()).containsExactly(b.id());
    }

    @Test
    void ofTwoWhoSaveTheSameVersionTheSecondIsToldAndChangesNothing() {
        var a = course("A");
        var b = course("B");
        var programme = programmes.create(provider.id(), null, anyOf(1, a));
        programmes.update(provider.id(), programme.id(), programme.version(), anyOf(1, a, b));

        assertThatThrownBy(() -> programmes.update(provider.id(), programme.id(), programme.version(), anyOf(1, a)))
                .isInstanceOf(Programmes.Outdated.class);
        assertThat(programmes.find(programme.id()).orElseThrow().courseIds()).containsExactly(a.id(), b.id());
    }

    @Test
    void impossibleRequirementsAreRefused() {
        var a = course("A");
        var twice = List.of(
                RequirementGroup.any(3, "", List.of(Requirement.anyOf(a.id()), Requirement.anyOf(a.id()))),
                RequirementGroup.all("", List.of()));

        assertThatThrownBy(() -> programmes.create(provider.id(), null, new ProgrammeDetails("P", "", "", twice)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(fields(e))
                                .containsExactly(
                                        "groups[0].needed",
                                        "groups[0].requirements[1].title",
                                        "groups[1].requirements"));
    }

    @Test
    void onlyWhatNothingRefersToCanBeRemoved() {
        var course = course("Used");
        var run = runs.add(provider.id(), course.id(), null, run("2026"));
        tests.add(provider.id(), run.id(), essay("100"));
        var programme = programmes.create(provider.id(), null, anyOf(1, course));
        enrolSomebody(course, run);

        assertThatThrownBy(() -> courses.remove(provider.id(), course.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> runs.remove(provider.id(), run.id())).isInstanceOf(Refusal.class);
        assertThat(tests.ofRun(run.id())).hasSize(1);

        jdbc.sql("delete from enrolment where run_id = :run")
                .param("run", run.id())
                .update();
        runs.remove(provider.id(), run.id());
        assertThatThrownBy(() -> courses.remove(provider.id(), course.id())).isInstanceOf(Refusal.class);
        programmes.remove(provider.id(), programme.id());
        courses.remove(provider.id(), course.id());
        assertThat(courses.find(course.id())).isEmpty();
    }

    @Test
    void searchFindsEveryWordInAnyOrderAndTakesPatternsLiterally() {
        var wanted = course("Applied statistics 100% " + provider.slug());
        course("Applied history " + provider.slug());

        assertThat(found("STATISTICS applied " + provider.slug())).containsExactly(wanted);
        assertThat(found("100% " + provider.slug())).containsExactly(wanted);
        assertThat(found("100_ " + provider.slug())).isEmpty();
        assertThat(found("\\ " + provider.slug())).isEmpty();
    }

    @Test
    void openCoursesAreThoseWithARunThatIsOpen() {
        var now = clock.instant();
        var open = course("Open " + provider.slug());
        var over = course("Over " + provider.slug());
        runs.add(provider.id(), open.id(), null, new RunDetails("now", null, now.plusSeconds(3600), null, null, null));
        runs.add(
                provider.id(),
                over.id(),
                null,
                new RunDetails(
                        "then",
                        null,
                        START.minus(Duration.ofDays(900)),
                        START.minus(Duration.ofDays(800)),
                        null,
                        null));

        assertThat(courses.search(new CourseSearch(provider.slug(), true, Optional.empty()), 10))
                .containsExactly(open);
        assertThat(found(provider.slug())).containsExactly(open, over);
    }

    @Test
    void pagesOfASearchFollowEachOtherWithoutGapOrRepetition() {
        var all =
                List.of(course("a " + provider.slug()), course("B " + provider.slug()), course("c " + provider.slug()));
        var first = courses.search(new CourseSearch(provider.slug(), false, Optional.empty()), 2);
        var rest = courses.search(
                new CourseSearch(
                        provider.slug(), false, Optional.of(first.getLast().id())),
                2);

        assertThat(first).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(rest).containsExactly(all.get(2));
    }

    @Test
    void everyChangeIsAudited() {
        var course = course("Audited");
        courses.update(provider.id(), course.id(), details("Twice"));
        courses.remove(provider.id(), course.id());

        assertThat(jdbc.sql("select action from audit_entry where subject_id = :id order by id")
                        .param("id", course.id())
                        .query(String.class)
                        .list())
                .containsExactly("course.created", "course.edited", "course.removed");
    }

    private List<Course> found(String words) {
        return courses.search(new CourseSearch(words, false, Optional.empty()), 10);
    }

    private Course course(String title) {
        return courses.find(courses.create(provider.id(), null, details(title)).id())
                .orElseThrow();
    }

    private void enrolSomebody(Course course, CourseRun run) {
        jdbc.sql("""
                        insert into enrolment (learner_id, run_id, course_id, track, source, activated_at)
                        values (:learner, :run, :course, 'VERIFIED', 'IMPORT', '2026-10-01T00:00:00Z')""")
                .param("learner", UUID.randomUUID())
                .param("run", run.id())
                .param("course", course.id())
                .update();
    }

    private static CourseDetails details(String title) {
        return new CourseDetails(title, null, "", "");
    }

    private static RunDetails run(String title) {
        return new RunDetails(title, null, START, null, null, null);
    }

    private static TestDetails essay(String weight) {
        return new TestDetails(null, "Essay", CourseTest.Kind.TUTOR_MARKED, new BigDecimal(weight), null);
    }

    private static ProgrammeDetails anyOf(int needed, Course... courses) {
        var requirements = List.of(courses).stream()
                .map(course -> Requirement.anyOf(course.id()))
                .toList();
        return new ProgrammeDetails("P", "", "", List.of(RequirementGroup.any(needed, "", requirements)));
    }

    private static List<String> fields(Invalid wrong) {
        return wrong.fields().stream().map(Invalid.Field::field).toList();
    }
}
