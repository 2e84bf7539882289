package org.matricula.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.Contents;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.catalogue.content.Step;
import org.matricula.catalogue.content.StepContent;
import org.matricula.catalogue.content.StepNumber;
import org.matricula.enrolment.Enrolments;
import org.matricula.organisation.NamedMember;
import org.matricula.organisation.NamedMembers;
import org.matricula.organisation.NewOrganisation;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Person;
import org.matricula.progress.CourseProgress;
import org.matricula.progress.Results;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented exports go in. Their figures were counted apart, with awk: see the folder's README. */
@MatriculaTest
class FutureLearnImportTests {

    private static final Path EXPORTS = Path.of("src/test/resources/futurelearn");

    /** What an organisation has, by kind of thing. */
    private static final String FIGURES = """
            with runs as (select r.id from course_run r join course c on c.id = r.course_id where c.organisation_id = :o)
            select (select count(*) from runs) as runs,
                   (select count(*) from membership where organisation_id = :o) as learners,
                   (select count(*) from enrolment where organisation_id = :o) as enrolments,
                   (select count(deactivated_at) from enrolment where organisation_id = :o) as left_run,
                   (select count(*) from enrolment where organisation_id = :o and track = 'UPGRADED') as upgraded,
                   (select count(*) from step_progress where run_id in (select id from runs)) as visited,
                   (select count(completed_at) from step_progress where run_id in (select id from runs)) as completed,
                   (select count(*) from test_attempt where run_id in (select id from runs)) as attempts,
                   (select sum(points)::bigint from test_attempt where run_id in (select id from runs)) as points,
                   (select count(*) from comment where run_id in (select id from runs)) as comments,
                   (select count(*) from course_certificate where run_id in (select id from runs)) as certificates,
                   (select sum(steps_completed)::bigint from run_progress_tally
                     where run_id in (select id from runs)) as tallied_steps""";

    private final FutureLearnImport futureLearn;
    private final Organisations organisations;
    private final Courses courses;
    private final Runs runs;
    private final Contents contents;
    private final Authoring authoring;
    private final Enrolments enrolments;
    private final CourseProgress progress;
    private final Results results;
    private final NamedMembers members;
    private final KeptTables tables;
    private final JdbcClient jdbc;
    private Organisation partner;

    @TempDir
    private Path folder;

    @Autowired
    FutureLearnImportTests(
            FutureLearnImport futureLearn,
            Organisations organisations,
            Courses courses,
            Runs runs,
            Contents contents,
            Authoring authoring,
            Enrolments enrolments,
            CourseProgress progress,
            Results results,
            NamedMembers members,
            KeptTables tables,
            JdbcClient jdbc) {
        this.futureLearn = futureLearn;
        this.organisations = organisations;
        this.courses = courses;
        this.runs = runs;
        this.contents = contents;
        this.authoring = authoring;
        this.enrolments = enrolments;
        this.progress = progress;
        this.results = results;
        this.members = members;
        this.tables = tables;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aPartner() {
        partner = anOrganisation();
    }

    @Test
    void summaryAddsUpToWhatAwkCounts() throws IOException {
        copy("meadow-botany-");

        var summary = imported();

        assertThat(summary)
                .contains(
                        "meadow-botany-1_enrolments.csv: 41 rows read, 34 new, 0 there already, 7 rejected",
                        "meadow-botany-1_step-activity.csv: 564 rows read, 553 new, 0 there already, 11 rejected",
                        "meadow-botany-1_question-response.csv: 291 rows read, 289 new, 0 there already, 2 rejected",
                        "meadow-botany-2_enrolments.csv: 31 rows read, 24 new, 0 there already, 7 rejected",
                        "meadow-botany-2_step-activity.csv: 375 rows read, 364 new, 0 there already, 11 rejected",
                        "meadow-botany-2_question-response.csv: 164 rows read, 162 new, 0 there already, 2 rejected",
                        "\u00a0 2 rejected: the row repeats an earlier one",
                        "\u00a0 1 rejected: the row names no learner",
                        "\u00a0 3 rejected: the role is another than learner",
                        "\u00a0 1 rejected: enrolled_at is not a time like 2018-06-11 08:00:03 UTC",
                        "\u00a0 1 rejected: step is not a step like 1.10",
                        "\u00a0 8 rejected: the learner is not enrolled in this run",
                        "meadow-botany, run 1: 6 new certificates of full participation");
        assertThat(figures())
                .containsEntry("runs", 2L)
                .containsEntry("learners", 44L)
                .containsEntry("enrolments", 58L)
                .containsEntry("left_run", 7L)
                .containsEntry("upgraded", 18L)
                .containsEntry("visited", 936L)
                .containsEntry("completed", 860L)
                .containsEntry("tallied_steps", 860L)
                .containsEntry("attempts", 91L)
                .containsEntry("points", 89L)
                .containsEntry("comments", 60L);
    }

    @Test
    void aSecondImportChangesNothing() throws IOException {
        copy("");
        imported();
        var before = fingerprint();

        var second = imported();

        assertThat(second).filteredOn(line -> line.contains(" rows read")).allMatch(line -> line.contains(", 0 new,"));
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void aNewerExportBringsOnlyWhatIsNew() throws IOException {
        copy("meadow-botany-1_");
        var whole = folder.resolve("whole");
        Files.createDirectory(whole);
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, whole.resolve(file.getFileName()));
                var lines = Files.readAllLines(file);
                Files.write(file, lines.subList(0, 1 + (lines.size() - 1) / 2));
            }
        }
        imported();

        futureLearn.run(whole, Optional.of(partner.slug()), 50, silent());

        var after = fingerprint();
        partner = anOrganisation();
        futureLearn.run(whole, Optional.of(partner.slug()), 5_000, silent());
        assertThat(after).isEqualTo(fingerprint());
    }

    @Test
    void importKilledHalfWayGoesOnWhenRunAgain() throws IOException {
        copy("meadow-botany-");
        for (int batches : List.of(0, 2, 5, 11, 14)) {
            assertThatThrownBy(
                            () -> futureLearn.run(folder, Optional.of(partner.slug()), 100, new KilledAfter(batches)))
                    .isInstanceOf(Killed.class);
        }
        imported();

        var after = fingerprint();
        partner = anOrganisation();
        imported();
        assertThat(after).isEqualTo(fingerprint());
    }

    @Test
    void courseHasTheStepsAndQuestionsThatAnyRunMentions() throws IOException {
        copy("meadow-botany-");
        imported();

        var content = contents.published(run("meadow-botany", "2").id()).orElseThrow();

        assertThat(content.weeks()).isEqualTo(3);
        assertThat(content.stepsOf(1))
                .extracting(PlacedStep::title)
                .startsWith("Step 1.1", "Step 1.2")
                .endsWith("Step 1.10", "Test 1.11");
        assertThat(content.tests()).extracting(step -> step.number().toString()).containsExactly("1.11", "2.8", "3.6");
        var test = (StepContent.Test)
                content.find(new StepNumber(3, 6)).orElseThrow().content();
        assertThat(test.questions()).hasSize(5);
        assertThat(test.questions().get(2).isRight(List.of("0", "2"))).isTrue();
        assertThat(test.questions().get(4).isRight(List.of("bee"))).isTrue();
    }

    @Test
    void whatTheTeamChangedStaysWhenImportedAgain() throws IOException {
        copy("meadow-botany-1_");
        imported();
        var run = run("meadow-botany", "1");
        var content = contents.published(run.id()).orElseThrow();
        var first = content.find(new StepNumber(1, 1)).orElseThrow();
        var steps = content.steps().stream()
                .map(PlacedStep::step)
                .map(step -> step.id().equals(first.id())
                        ? new Step(step.id(), "Welcome", new StepContent.Article("Hello."))
                        : step)
                .toList();
        authoring.replaceDraft(partner.id(), run.id(), content.outline(), steps);
        authoring.publish(partner.id(), run.id());
        Files.writeString(
                folder.resolve("meadow-botany-1_step-activity.csv"),
                Files.readAllLines(folder.resolve("meadow-botany-1_step-activity.csv"))
                                .getFirst()
                        + "\n5fadb67e-1217-4cf2-bc70-edfab5115d3b,1.12,1,12,2018-06-20 10:00:00 UTC,\n");

        imported();

        var after = contents.published(run.id()).orElseThrow();
        assertThat(after.find(new StepNumber(1, 1)).orElseThrow().title()).isEqualTo("Welcome");
        assertThat(after.stepsOf(1)).last().extracting(PlacedStep::title).isEqualTo("Step 1.12");
    }

    @Test
    void theLastAnswerOfALearnerToAQuestionCounts() throws IOException {
        copy("meadow-botany-1_enrolments");
        export("meadow-botany-1_question-response.csv", """
                learner_id,quiz_question,response,submitted_at,correct
                5fadb67e-1217-4cf2-bc70-edfab5115d3b,2.8.3,1,2018-06-20 10:00:00 UTC,true
                5fadb67e-1217-4cf2-bc70-edfab5115d3b,2.8.1,2,2018-06-20 10:05:00 UTC,true
                5fadb67e-1217-4cf2-bc70-edfab5115d3b,2.8.3,2,2018-06-20 10:04:00 UTC,false
                13fe6c2a-ff92-4338-a85d-6d8089299202,2.8.2,2,2018-06-20 10:04:00 UTC,false
                """);

        imported();

        var learner = learner("5fadb67e-1217-4cf2-bc70-edfab5115d3b");
        var mine = progress.of(learner, run("meadow-botany", "1").id());
        assertThat(mine.averageScore()).isEqualByComparingTo("33.3");
        assertThat(mine.testsTaken()).isEqualTo(1);
    }

    @Test
    void aLaterAnswerInANewerExportReplacesTheScore() throws IOException {
        copy("meadow-botany-1_enrolments");
        var header = "learner_id,quiz_question,response,submitted_at,correct\n";
        var first = "5fadb67e-1217-4cf2-bc70-edfab5115d3b,2.8.1,1,2018-06-20 10:00:00 UTC,true\n";
        var later = "5fadb67e-1217-4cf2-bc70-edfab5115d3b,2.8.1,2,2018-06-21 10:00:00 UTC,false\n";
        export("meadow-botany-1_question-response.csv", header + first);
        imported();
        export("meadow-botany-1_question-response.csv", header + first + later);

        var summary = imported();

        assertThat(summary)
                .contains("meadow-botany-1_question-response.csv: 2 rows read, 1 new, 1 there already, 0 rejected");
        assertThat(progress.of(
                                learner("5fadb67e-1217-4cf2-bc70-edfab5115d3b"),
                                run("meadow-botany", "1").id())
                        .averageScore())
                .isEqualByComparingTo("0");
    }

    @Test
    void aStatementAndFullParticipationMakeACertificateOfThatDay() throws IOException {
        export("herbs-4_enrolments.csv", """
                learner_id,enrolled_at,role,fully_participated_at,purchased_statement_at
                a1,2018-06-01 10:00:00 UTC,learner,2018-07-01 10:00:00 UTC,2018-07-02 10:00:00 UTC
                a2,2018-06-01 10:00:00 UTC,learner,2018-07-01 10:00:00 UTC,
                a3,2018-06-01 10:00:00 UTC,learner,,2018-07-02 10:00:00 UTC
                """);
        imported();

        var run = run("herbs", "4");
        assertThat(results.certificatesOf(Person.of(learner("a1"))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.runId()).isEqualTo(run.id());
                    assertThat(one.earnedAt()).isEqualTo("2018-07-01T10:00:00Z");
                });
        assertThat(results.certificatesOf(Person.of(learner("a2")))).isEmpty();
        assertThat(results.certificatesOf(Person.of(learner("a3")))).isEmpty();
    }

    @Test
    void aStatementBoughtLaterUpgradesAndCertifies() throws IOException {
        var header = "learner_id,enrolled_at,role,fully_participated_at,purchased_statement_at,unenrolled_at\n";
        var audit = "b1,2018-06-01 10:00:00 UTC,learner,2018-07-01 10:00:00 UTC,,\n";
        export("herbs-5_enrolments.csv", header + audit);
        imported();
        export("herbs-5_enrolments.csv", header + audit.replace(",,", ",2019-01-01 10:00:00 UTC,"));

        var summary = imported();

        assertThat(summary).contains("herbs-5_enrolments.csv: 1 row read, 1 new, 0 there already, 0 rejected");
        assertThat(results.certificatesOf(Person.of(learner("b1")))).hasSize(1);
    }

    @Test
    void aRunWithoutEnrolmentsTakesWhoeverDidSomethingForALearner() throws IOException {
        copy("tide-tables-1_step");
        imported();

        assertThat(figures()).containsEntry("enrolments", 7L);
    }

    @Test
    void theTeamHasNamesWithoutAccountsAndAnswersInTheirOwn() throws IOException {
        copy("meadow-botany-1_");
        imported();

        assertThat(members.of(partner.id()))
                .extracting(NamedMember::name)
                .containsExactlyInAnyOrder("Ines Okafor-Lindqvist", "Tomo Brandt", "");
        assertThat(jdbc.sql("select count(*) from comment where run_id = :run and by_team")
                        .param("run", run("meadow-botany", "1").id())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anAnswerMayStandBeforeWhatItAnswers() throws IOException {
        copy("meadow-botany-1_enrolments");
        export("meadow-botany-1_comments.csv", """
                id,author_id,parent_id,step,text,timestamp,likes
                2,13fe6c2a-ff92-4338-a85d-6d8089299202,1,1.2,Me too,2018-06-20 10:05:00 UTC,0
                1,5fadb67e-1217-4cf2-bc70-edfab5115d3b,,1.2,Hello,2018-06-20 10:00:00 UTC,3
                3,13fe6c2a-ff92-4338-a85d-6d8089299202,99,1.2,To whom?,2018-06-20 10:05:00 UTC,0
                4,nobody-we-know,,1.2,Hello,2018-06-20 10:05:00 UTC,0
                """);

        var summary = imported();

        assertThat(summary)
                .contains(
                        "meadow-botany-1_comments.csv: 4 rows read, 2 new, 0 there already, 2 rejected",
                        "\u00a0 1 rejected: the comment it answers is not there",
                        "\u00a0 1 rejected: the author is neither a learner of this run nor in its team");
    }

    @Test
    void filesWithoutAPlaceOfTheirOwnAreKeptAsTables() throws IOException {
        copy("meadow-botany-1_");
        imported();

        assertThat(tables.of(run("meadow-botany", "1").id()))
                .extracting(KeptTable::kind, KeptTable::rows)
                .containsExactlyInAnyOrder(
                        tuple("archetype-survey-responses", 9),
                        tuple("weekly-sentiment-survey-responses", 3),
                        tuple("video-stats", 2),
                        tuple("leaving-survey-responses", 4));
    }

    @Test
    void unknownColumnsAreNamedOnceAndHeadersAloneAreFine() throws IOException {
        export("herbs-1_enrolments.csv", "learner_id,enrolled_at,role,mood\nc1,2018-06-01 10:00:00 UTC,learner,good\n");
        export("herbs-1_step-activity.csv", "learner_id,step,first_visited_at,last_completed_at\n");
        export("notes.txt", "not of an export");

        var summary = imported();

        assertThat(summary)
                .contains(
                        "herbs-1_step-activity.csv: 0 rows read, 0 new, 0 there already, 0 rejected",
                        "Not of an export, so not read: notes.txt");
        assertThat(summary).containsOnlyOnce("\u00a0 column not read: mood");
    }

    @Test
    void learnersArePseudonymousWithStableNamesUnderExampleOrg() throws IOException {
        copy("meadow-botany-1_enrolments");
        imported();

        var address = jdbc.sql("""
                        select e.address from membership m join email_address e on e.account_id = m.learner_id
                         where m.organisation_id = :o and m.external_learner_id = :id""")
                .param("o", partner.id())
                .param("id", "5fadb67e-1217-4cf2-bc70-edfab5115d3b")
                .query(String.class)
                .single();

        assertThat(address)
                .isEqualTo(
                        InventedNames.of("5fadb67e-1217-4cf2-bc70-edfab5115d3b").address())
                .matches("[a-z0-9]+\\.[a-z0-9]+\\.[a-z0-9]{1,13}@example\\.org");
    }

    private List<String> imported() {
        return futureLearn.run(folder, Optional.of(partner.slug()), 5_000, silent());
    }

    private Organisation anOrganisation() {
        var slug = "fl-" + UUID.randomUUID().toString().substring(0, 8);
        organisations.create(NewOrganisation.of(slug, "A partner", Locale.UK, ZoneId.of("Europe/London")));
        return organisations.get(slug);
    }

    private CourseRun run(String word, String code) {
        Course course = courses.byPartnerCode(partner.id(), word).orElseThrow();
        return runs.byPartnerCode(course.id(), code).orElseThrow();
    }

    private UUID learner(String externalId) {
        return jdbc.sql("select learner_id from membership where organisation_id = :o and external_learner_id = :id")
                .param("o", partner.id())
                .param("id", externalId)
                .query(UUID.class)
                .single();
    }

    private Map<String, Object> figures() {
        return jdbc.sql(FIGURES).param("o", partner.id()).query().singleRow();
    }

    /** Every fact but ids, so that two organisations with the same data are alike. */
    private List<String> fingerprint() {
        return jdbc.sql("""
                        select string_agg(fact, '|' order by fact) from (
                            select concat_ws(',', m.external_learner_id, c.partner_code, r.partner_code, e.activated_at,
                                   e.deactivated_at, e.track, g.result, g.decided_at, x.earned_at, p.steps_completed,
                                   p.average_score, p.tests_taken, p.last_visited_at, p.comments,
                                   (select string_agg(concat_ws(':', t.title, s.score, s.submitted_at), ';' order by t.title)
                                      from score s join test t on t.id = s.test_id
                                     where s.learner_id = e.learner_id and s.run_id = e.run_id)) as fact
                              from enrolment e
                              join membership m on m.learner_id = e.learner_id and m.organisation_id = e.organisation_id
                              join course_run r on r.id = e.run_id join course c on c.id = r.course_id
                              left join progress p on p.learner_id = e.learner_id and p.run_id = e.run_id
                              left join grade g on g.learner_id = e.learner_id and g.run_id = e.run_id
                              left join course_certificate x on x.learner_id = e.learner_id and x.run_id = e.run_id
                             where e.organisation_id = :o) facts
                        union all
                        select string_agg(concat_ws(',', t.title, y.visited, y.completed, y.standing), '|'
                                          order by t.title, y.visited, y.completed, y.standing)
                          from step_tally y join course_run r on r.id = y.run_id join course c on c.id = r.course_id
                               join step t on t.id = y.step_id and t.run_id = r.id and t.version = r.published
                         where c.organisation_id = :o""").param("o", partner.id()).query(String.class).list();
    }

    private void copy(String beginning) throws IOException {
        try (var files = Files.list(EXPORTS)) {
            for (var file : files.toList()) {
                var name = String.valueOf(file.getFileName());
                if (name.startsWith(beginning) && name.endsWith(".csv")) Files.copy(file, folder.resolve(name));
            }
        }
    }

    private void export(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()), false);
    }

    private static final class Killed extends RuntimeException {}

    private static final class KilledAfter extends Progress {
        private int left;

        KilledAfter(int batches) {
            super(new PrintStream(OutputStream.nullOutputStream()), false);
            this.left = batches;
        }

        @Override
        synchronized void at(String name, int rows, double fraction) {
            if (left-- == 0) throw new Killed();
        }
    }
}
