package org.matricula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.testing.PlainBrowser;

/** What long work leaves behind when its process is killed in the middle, and what doing it again makes of that. */
class KilledWorkTests {

    /** More than one batch of either kind of work. */
    private static final int LEARNERS = 12_000;

    /** A file of four batches, of 1,600 learners who visited forty steps each. */
    private static final int VISITS = 64_000;

    private static final String STEPS = "select count(*) from step_progress";

    /** A file of steps is under way. */
    private static final String TAKING =
            "select count(*) from pg_stat_activity where query like '%past_step%' and pid <> pg_backend_pid()";

    private static final String ENROLMENTS = "select count(*) from enrolment";
    private static final String CREDENTIALS = "select count(*) from credential";
    private static final String OPEN_JOBS = "select count(*) from award_job where finished_at is null";
    private static final String AWARDED_BY_JOBS = "select sum(awarded) from award_job";
    private static final String OPEN_NEWS = "select count(*) from event_publication";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void importAndAwardGoOnWithoutLossOrDuplicates() throws Exception {
        var data = folder.resolve("data");
        long awardedBefore;
        long awardedAtOnce;
        try (var instance = RunningInstance.startWithDemo(data)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(count(instance, OPEN_NEWS)).isZero());
            importTwice(instance);
            importHistoryTwice(instance);
            awardedBefore = count(instance, CREDENTIALS);
            awardedAtOnce = awardedBefore - count(instance, AWARDED_BY_JOBS);
            beginAward(instance);
            awaitMore(instance, CREDENTIALS, awardedBefore);
            instance.kill();
        }
        try (var next = RunningInstance.startWithDemo(data)) {
            assertThat(count(next, OPEN_JOBS)).isOne();
            assertThat(count(next, CREDENTIALS)).isStrictlyBetween(awardedBefore, awardedBefore + LEARNERS);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(count(next, OPEN_JOBS)).isZero());

            assertThat(count(next, CREDENTIALS)).isEqualTo(awardedBefore + LEARNERS);
            assertThat(count(next, "select count(*) from award join credential using (credential_id, learner_id)"))
                    .isEqualTo(awardedBefore + LEARNERS);
            assertThat(count(next, AWARDED_BY_JOBS)).isEqualTo(awardedBefore - awardedAtOnce + LEARNERS);
        }
    }

    /** The first time it is killed after it has stored something; the second time it goes on. */
    private void importTwice(RunningInstance instance) throws Exception {
        var before = count(instance, ENROLMENTS);
        String[] command = {
            "import",
            "oulad",
            results().toString(),
            "--organisation",
            "open-university",
            "--data",
            instance.data().toString()
        };
        var killed = RunningInstance.begin(command);
        awaitMore(instance, ENROLMENTS, before);
        killed.destroyForcibly().waitFor();
        var kept = count(instance, ENROLMENTS) - before;
        assertThat(kept).isStrictlyBetween(0L, (long) LEARNERS);

        var again = RunningInstance.end(List.of(), command);

        assertThat(again.err()).doesNotContain("Exception");
        assertThat(again.status()).isZero();
        assertThat(again.out())
                .contains("studentRegistration.csv: %,d rows read, %,d new, %,d there already, 0 rejected"
                        .formatted(LEARNERS, LEARNERS - kept, kept));
        assertThat(count(instance, ENROLMENTS)).isEqualTo(before + LEARNERS);
    }

    /** An export of another platform: steps that learners visited, several batches of them. */
    private void importHistoryTwice(RunningInstance instance) throws Exception {
        var before = count(instance, STEPS);
        String[] command = {
            "import",
            "futurelearn",
            visits().toString(),
            "--organisation",
            "open-university",
            "--data",
            instance.data().toString()
        };
        var killed = RunningInstance.begin(command);
        awaitMore(instance, TAKING, 0);
        killed.destroyForcibly().waitFor();
        assertThat(count(instance, STEPS)).isEqualTo(before);

        var again = RunningInstance.end(List.of(), command);

        assertThat(again.err()).doesNotContain("Exception");
        assertThat(again.out())
                .contains("killed-1_step-activity.csv: %,d rows read, %,d new, %,d there already, 0 rejected"
                        .formatted(VISITS, VISITS, 0));
        assertThat(count(instance, STEPS)).isEqualTo(before + VISITS);
        assertThat(count(instance, """
                        select sum(visited) from step_tally
                         where run_id = (select r.id from course_run r join course c on c.id = r.course_id
                                          where c.partner_code = 'killed')""")).isEqualTo(VISITS);
    }

    private Path visits() throws IOException {
        var export = Files.createDirectories(folder.resolve("export"));
        write(
                export,
                "killed-1_step-activity.csv",
                "learner_id,step,first_visited_at,last_completed_at",
                IntStream.range(0, VISITS)
                        .mapToObj(number -> "v%d,%d.%d,2018-06-11 08:00:03 UTC,"
                                .formatted(number / 40, number % 40 / 10 + 1, number % 10 + 1))
                        .collect(Collectors.joining("\n")));
        return export;
    }

    private static void beginAward(RunningInstance instance) {
        var owner = PlainBrowser.at(instance.particulars().httpPort());
        owner.submit("/sign-in", "/sign-in", Map.of("email", "owner@example.org", "password", "matricula-demo"));
        var awards = "/o/open-university/awards";
        var open = owner.get(awards).page().selectFirst("a.btn-primary[href*=/awards/new]");
        var preview = open.attr("href") + "&preview=true";
        assertThat(owner.submit(preview, awards, Map.of()).status()).isEqualTo(303);
    }

    /** The dataset's files with one more presentation, which all its students passed. */
    private Path results() throws IOException {
        var results = Files.createDirectories(folder.resolve("results"));
        write(results, "courses.csv", "code_module,code_presentation,module_presentation_length", "AAA,2014B,268");
        write(
                results,
                "assessments.csv",
                "code_module,code_presentation,id_assessment,assessment_type,date,weight",
                "AAA,2014B,99001,TMA,19,100");
        write(
                results,
                "studentRegistration.csv",
                "code_module,code_presentation,id_student,date_registration,date_unregistration",
                students("AAA,2014B,%d,-30,"));
        write(
                results,
                "studentInfo.csv",
                "code_module,code_presentation,id_student,final_result",
                students("AAA,2014B,%d,Pass"));
        write(results, "studentAssessment.csv", "id_assessment,id_student,date_submitted,is_banked,score", "");
        return results;
    }

    private static String students(String pattern) {
        return IntStream.range(0, LEARNERS)
                .mapToObj(number -> pattern.formatted(50_000_000 + number))
                .collect(Collectors.joining("\n"));
    }

    private static void write(Path folder, String name, String header, String rows) throws IOException {
        Files.writeString(folder.resolve(name), header + "\n" + rows + "\n");
    }

    private static void awaitMore(RunningInstance instance, String query, long before) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(count(instance, query)).isGreaterThan(before));
    }

    private static long count(RunningInstance instance, String query) throws Exception {
        try (var connection = instance.connect();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
