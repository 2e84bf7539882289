package org.matricula.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.organisation.NewOrganisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Refusal;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration data goes in. Its figures were counted apart, with a few lines of another language. */
@MatriculaTest
class OuladImportTests {

    private static final Path DEMO = Path.of("../demo/oulad");
    private static final int SMALL_BATCH = 300;

    /** What an organisation has, by kind of thing. */
    private static final String FIGURES = """
            with runs as (select r.id, c.organisation_id from course_run r join course c on c.id = r.course_id)
            select (select count(*) from runs where organisation_id = :o) as runs,
                   (select count(*) from test t join runs r on r.id = t.run_id where organisation_id = :o) as tests,
                   (select count(*) from membership where organisation_id = :o) as learners,
                   (select count(*) from enrolment where organisation_id = :o) as enrolments,
                   (select count(deactivated_at) from enrolment where organisation_id = :o) as left_run,
                   (select count(*) from grade g join runs r on r.id = g.run_id where organisation_id = :o) as grades,
                   (select count(*) from score s join runs r on r.id = s.run_id where organisation_id = :o) as scores,
                   (select count(*) from score s join runs r on r.id = s.run_id
                     where organisation_id = :o and score is null) as unmarked,
                   (select count(*) from score s join runs r on r.id = s.run_id
                     where organisation_id = :o and carried_over) as carried_over,
                   (select count(*) from course_certificate x join runs r on r.id = x.run_id
                     where organisation_id = :o) as certificates,
                   (select count(distinct learner_id) from course_certificate x join runs r on r.id = x.run_id
                     where organisation_id = :o) as certified,
                   (select count(*) from programme_certificate x join programme p on p.id = x.programme_id
                     where organisation_id = :o) as programme_certificates,
                   (select sum(enrolled) from run_enrolment_tally t join runs r on r.id = t.run_id
                     where organisation_id = :o) as tallied,
                   (select sum(left_run) from run_enrolment_tally t join runs r on r.id = t.run_id
                     where organisation_id = :o) as tallied_left,
                   (select sum(certificates) from course_certificate_tally t join course c on c.id = t.course_id
                     where organisation_id = :o) as tallied_certificates""";

    private static final Map<String, Long> DEMO_FIGURES = Map.ofEntries(
            Map.entry("runs", 22L),
            Map.entry("tests", 206L),
            Map.entry("learners", 1249L),
            Map.entry("enrolments", 1422L),
            Map.entry("left_run", 428L),
            Map.entry("grades", 1422L),
            Map.entry("scores", 7573L),
            Map.entry("unmarked", 7L),
            Map.entry("carried_over", 84L),
            Map.entry("certificates", 684L),
            Map.entry("certified", 647L),
            Map.entry("programme_certificates", 36L),
            Map.entry("tallied", 1422L),
            Map.entry("tallied_left", 428L),
            Map.entry("tallied_certificates", 684L));

    private final OuladImport oulad;
    private final Organisations organisations;
    private final JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Autowired
    OuladImportTests(OuladImport oulad, Organisations organisations, JdbcClient jdbc) {
        this.oulad = oulad;
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    @Test
    void demonstrationDataMeetsItsFiguresAndASecondImportChangesNothing() {
        var organisation = anOrganisation();

        var first = oulad.run(DEMO, Optional.of(organisation));
        var afterFirst = fingerprint(organisation);
        var second = oulad.run(DEMO, Optional.of(organisation));

        assertThat(figures(organisation)).isEqualTo(DEMO_FIGURES);
        assertThat(first)
                .contains(
                        "studentAssessment.csv: 7,573 rows read, 7,573 new, 0 there already, 0 rejected",
                        "Any two modules: 36 new certificates",
                        "All seven modules: 0 new certificates",
                        "Now there: 1,422 enrolments, 428 with a leaving date; 684 certificates of 647 learners"
                                + " (611 with 1 course, 35 with 2 courses, 1 with 3 courses)");
        assertThat(second).contains("studentAssessment.csv: 7,573 rows read, 0 new, 7,573 there already, 0 rejected");
        assertThat(second).filteredOn(line -> line.contains(" rows read")).allMatch(line -> line.contains(", 0 new,"));
        assertThat(fingerprint(organisation)).isEqualTo(afterFirst);
    }

    @Test
    void importKilledHalfWayGoesOnWhenRunAgain() {
        var whole = anOrganisation();
        var broken = anOrganisation();
        oulad.run(DEMO, Optional.of(whole), SMALL_BATCH, silent());

        for (int batches : List.of(0, 3, 9, 17)) {
            assertThatThrownBy(() -> oulad.run(DEMO, Optional.of(broken), SMALL_BATCH, killedAfter(batches)))
                    .isInstanceOf(Killed.class);
        }
        oulad.run(DEMO, Optional.of(broken), SMALL_BATCH, silent());

        assertThat(figures(broken)).isEqualTo(DEMO_FIGURES);
        assertThat(fingerprint(broken)).isEqualTo(fingerprint(whole));
    }

    @Test
    void badRowsAreRejectedWithFileLineReasonAndTheRestIsTaken() throws IOException {
        var organisation = anOrganisation();
        copyDemo();
        edit(
                "studentInfo.csv",
                line -> line.startsWith("\"AAA\",\"2013J\",\"31604\"") ? line.replace("Pass", "Perhaps") : line);
        append("studentRegistration.csv", "\"AAA\",\"2013J\",\"no student\",\"-3\",\"\"");
        append("studentRegistration.csv", "\"AAA\",\"2013J\"");
        append("studentRegistration.csv", "\"AAA\",\"2012J\",\"11391\",\"-3\",\"\"");
        append("studentAssessment.csv", "1752,99999999,10,0,70");
        append("studentAssessment.csv", "1752,99999999,10,0,170");
        append("studentAssessment.csv", "1,99999999,10,0,70");

        var summary = oulad.run(folder, Optional.of(organisation));

        assertThat(summary)
                .contains(
                        "studentRegistration.csv: 1,425 rows read, 1,422 new, 0 there already, 3 rejected",
                        "\u00a0 1 rejected: id_student is not an id of letters, digits and hyphens",
                        "\u00a0 1 rejected: the row has 2 fields and the heading has 5",
                        "\u00a0 1 rejected: the student is not registered for this presentation",
                        "\u00a0 1 rejected: score is not a number from 0 to 100");
        var rejected = rejectedFile(summary);
        assertThat(rejected).first().isEqualTo("file,line,reason,row");
        assertThat(rejected)
                .contains(
                        "studentRegistration.csv,1426,there is no such presentation of the module in courses.csv,AAA,2012J,11391,-3,",
                        "studentAssessment.csv,7575,the student is not registered for this presentation,1752,99999999,10,0,70");
    }

    @Test
    void unknownColumnsAreNamedOnceAndAnyOrderAndQuotingIsRead() throws IOException {
        var organisation = anOrganisation();
        copyDemo();
        edit("courses.csv", line -> {
            var fields = line.replace("\"", "").split(",");
            return "\"x," + fields[2] + "\"," + fields[2] + ",\"" + fields[0] + "\"," + fields[1];
        });
        edit(
                "courses.csv",
                line -> line.contains("code_module")
                        ? "remark,module_presentation_length,code_module,\"code_presentation\""
                        : line);

        var summary = oulad.run(folder, Optional.of(organisation));

        assertThat(summary).contains("courses.csv: 22 rows read, 22 new, 0 there already, 0 rejected");
        assertThat(summary).containsOnlyOnce("\u00a0 column not read: remark");
        assertThat(figures(organisation)).isEqualTo(DEMO_FIGURES);
    }

    @Test
    void missingFileOrColumnIsRefusedBeforeAnythingIsWritten() throws IOException {
        var organisation = anOrganisation();
        copyDemo();
        edit("studentAssessment.csv", line -> line.replace("is_banked", "banked"));

        assertThatThrownBy(() -> oulad.run(folder, Optional.of(organisation)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments())
                                .containsExactly("studentAssessment.csv", 1, "is_banked"));
        Files.delete(folder.resolve("studentInfo.csv"));
        assertThatThrownBy(() -> oulad.run(folder, Optional.of(organisation)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("dataimport.no-file"));

        assertThat(figures(organisation)).containsEntry("runs", 0L).containsEntry("learners", 0L);
    }

    @Test
    void learnersKeepTheirInventedNamesAndComeWithoutPassword() {
        var organisation = anOrganisation();
        oulad.run(DEMO, Optional.of(organisation));

        var learner =
                jdbc.sql("""
                        select a.name || ' <' || e.address || '>' || coalesce(a.password_hash, '') from membership m
                          join account a on a.id = m.learner_id join email_address e on e.account_id = a.id
                         where m.organisation_id = :o and m.external_learner_id = '632074'""").param("o", id(organisation)).query(String.class).single();

        var invented = InventedNames.of("632074");
        assertThat(learner).isEqualTo(invented.name() + " <" + invented.address() + ">");
    }

    @Test
    void earnedDatesAndTestsFollowTheCalendarOfTheOrganisation() {
        var organisation = anOrganisation();
        oulad.run(DEMO, Optional.of(organisation));

        assertThat(jdbc.sql("""
                        select r.title || ', ' || r.slug || ': ' || to_char(r.starts_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')
                               || ' to ' || to_char(r.ends_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')
                          from course_run r join course c on c.id = r.course_id
                         where c.organisation_id = :o and c.partner_code = 'CCC' order by starts_at""")
                        .param("o", id(organisation))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "February 2014, 2014b: 2014-02-01 00:00 to 2014-09-29 23:00",
                        "October 2014, 2014j: 2014-09-30 23:00 to 2015-06-26 23:00");
    }

    private String anOrganisation() {
        var slug = "oulad-" + UUID.randomUUID().toString().substring(0, 8);
        organisations.create(NewOrganisation.of(slug, "A university", Locale.UK, ZoneId.of("Europe/London")));
        return slug;
    }

    private UUID id(String slug) {
        return organisations.get(slug).id();
    }

    private Map<String, Object> figures(String slug) {
        return jdbc.sql(FIGURES).param("o", id(slug)).query().singleRow();
    }

    /** Every fact but ids, so that two organisations with the same data are alike. */
    private List<String> fingerprint(String slug) {
        return jdbc.sql("""
                        select md5(string_agg(fact, '|' order by fact)) from (
                            select concat_ws(',', m.external_learner_id, c.partner_code, r.partner_code, e.activated_at,
                                   e.deactivated_at, g.result, g.decided_at, x.earned_at,
                                   (select string_agg(concat_ws(':', t.partner_code, s.score, s.submitted_at), ';'
                                           order by t.partner_code)
                                      from score s join test t on t.id = s.test_id
                                     where s.learner_id = e.learner_id and s.run_id = e.run_id)) as fact
                              from enrolment e
                              join membership m on m.learner_id = e.learner_id and m.organisation_id = e.organisation_id
                              join course_run r on r.id = e.run_id join course c on c.id = r.course_id
                              left join grade g on g.learner_id = e.learner_id and g.run_id = e.run_id
                              left join course_certificate x on x.learner_id = e.learner_id and x.run_id = e.run_id
                             where e.organisation_id = :o) facts
                        union all
                        select string_agg(p.title || x.earned_at, '|' order by p.title, x.earned_at)
                          from programme_certificate x join programme p on p.id = x.programme_id
                         where p.organisation_id = :o""").param("o", id(slug)).query(String.class).list();
    }

    private void copyDemo() throws IOException {
        try (var files = Files.list(DEMO)) {
            for (var file : files.toList()) Files.copy(file, folder.resolve(file.getFileName()));
        }
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        var path = folder.resolve(file);
        Files.write(path, Files.readAllLines(path).stream().map(change).toList());
    }

    private void append(String file, String line) throws IOException {
        Files.writeString(folder.resolve(file), line + "\n", java.nio.file.StandardOpenOption.APPEND);
    }

    private static List<String> rejectedFile(List<String> summary) {
        var line = summary.getLast();
        try {
            return Files.readAllLines(Path.of(line.substring(line.indexOf(": ") + 2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()), false);
    }

    private static final class Killed extends RuntimeException {}

    private static Progress killedAfter(int batches) {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()), false) {
            private int seen;

            @Override
            void at(String name, int rows, double fraction) {
                if (seen++ == batches) throw new Killed();
            }
        };
    }
}
