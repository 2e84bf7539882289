package org.matricula.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.matricula.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that has invited learners already gets its rolls when it is brought up to date. */
class RollMigrationTests {

    private static final String WORLD = """
            insert into organisation (id, slug, name, locale, time_zone, created_at)
            values (uuid(1), 'college', 'College', 'en-GB', 'Europe/London', now()),
                   (uuid(2), 'company', 'Company', 'en-GB', 'Europe/London', now());
            insert into course (id, organisation_id, slug, title, created_at) values (uuid(3), uuid(1), 'maths', 'Maths', now());
            insert into course_run (id, course_id, slug, title, starts_at, created_at)
            values (uuid(4), uuid(3), '1', 'One', now(), now());
            insert into account (id, name, locale, time_zone, created_at)
            select uuid(n), 'Learner ' || n, 'en-GB', 'Europe/London', now() from generate_series(10, 15) as n;
            insert into email_address (id, account_id, address, normal, is_primary, added_at, verified_at)
            select uuid(n), uuid(n), 'l' || n || '@example.org', 'l' || n || '@example.org', true, now(), now()
              from generate_series(10, 15) as n;
            -- 10 and 11 came through the company, 12 was removed, 13 came alone, 14 was imported, 15 knows only it.
            insert into membership (id, organisation_id, learner_id, external_learner_id, joined_at, removed_at)
            values (uuid(20), uuid(2), uuid(10), 'S-1', now(), null), (uuid(21), uuid(2), uuid(11), null, now(), null),
                   (uuid(22), uuid(2), uuid(12), null, now(), now()), (uuid(24), uuid(1), uuid(14), '14', now(), null),
                   (uuid(25), uuid(2), uuid(15), null, now(), null);
            insert into enrolment (learner_id, run_id, course_id, track, source, organisation_id, activated_at, deactivated_at)
            values (uuid(10), uuid(4), uuid(3), 'UPGRADED', 'PERSONAL_INVITATION', uuid(2), now(), null),
                   (uuid(11), uuid(4), uuid(3), 'UPGRADED', 'SHARED_LINK', uuid(2), now(), now()),
                   (uuid(12), uuid(4), uuid(3), 'UPGRADED', 'SHARED_LINK', uuid(2), now(), null),
                   (uuid(13), uuid(4), uuid(3), 'AUDIT', 'OWN', null, now(), null),
                   (uuid(14), uuid(4), uuid(3), 'VERIFIED', 'IMPORT', uuid(1), now(), null);
            insert into progress (learner_id, run_id, organisation_id, steps_completed, last_visited_at)
            values (uuid(10), uuid(4), uuid(2), 7, now()), (uuid(14), uuid(4), uuid(1), 3, now());
            insert into course_certificate (learner_id, run_id, course_id, track, result, earned_at)
            values (uuid(10), uuid(4), uuid(3), 'UPGRADED', 'PASS', now());
            insert into known_address (organisation_id, learner_id, address, normal, since)
            values (uuid(2), uuid(10), 'Work@company.example', 'work@company.example', now());
            """;

    private final DriverManagerDataSource database = new DriverManagerDataSource(TestDatabase.create());
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void whatIsThereAlreadyIsOnTheRollsAfterwards() {
        migrate("20");
        jdbc.sql("""
                create function uuid(n int) returns uuid language sql immutable as
                $$ select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$""").update();
        for (var statement : WORLD.split(";\n"))
            if (!statement.isBlank()) jdbc.sql(statement).update();

        migrate("21");

        assertThat(rows("""
                select name, address, external_id, steps_completed, left_at is not null as has_left,
                       completed_at is not null as completed, length(profile_token) as token
                  from roll_entry order by name"""))
                .containsExactly(
                        Map.of(
                                "name",
                                "Learner 10",
                                "address",
                                "Work@company.example",
                                "external_id",
                                "S-1",
                                "steps_completed",
                                7,
                                "has_left",
                                false,
                                "completed",
                                true,
                                "token",
                                27),
                        without(
                                "external_id",
                                Map.of(
                                        "name",
                                        "Learner 11",
                                        "address",
                                        "l11@example.org",
                                        "external_id",
                                        "",
                                        "steps_completed",
                                        0,
                                        "has_left",
                                        true,
                                        "completed",
                                        false,
                                        "token",
                                        27)));
        assertThat(rows("select enrolled, left_run, removed from roll_tally"))
                .containsExactly(Map.of("enrolled", 2, "left_run", 1, "removed", 1));
        assertThat(rows("select name, runs from roll_member order by name"))
                .containsExactly(
                        Map.of("name", "Learner 10", "runs", 1),
                        Map.of("name", "Learner 11", "runs", 1),
                        Map.of("name", "Learner 15", "runs", 0));
        assertThat(rows("select distinct word from roll_word where membership_id = uuid(20) and word like 'work%'"))
                .containsExactly(Map.of("word", "work@company.example"));
        assertThat(rows("select count(organisation_id) as followed from progress"))
                .containsExactly(Map.of("followed", 3L));
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).query().listOfRows();
    }

    private static Map<String, Object> without(String column, Map<String, Object> values) {
        var row = new java.util.HashMap<>(values);
        row.put(column, null);
        return row;
    }

    private void migrate(String target) {
        Flyway.configure().dataSource(database).target(target).load().migrate();
    }
}
