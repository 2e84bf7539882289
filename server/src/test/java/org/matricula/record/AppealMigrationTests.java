package org.matricula.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Person;
import org.matricula.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What learners had asked before they could appeal stays what it was. */
class AppealMigrationTests {

    private static final String WORLD = """
            create function uuid(n int) returns uuid language sql immutable as
                $$ select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
            insert into organisation (id, slug, name, locale, time_zone, created_at)
            values (uuid(1), 'college', 'College', 'en-GB', 'Europe/London', now());
            insert into programme (id, organisation_id, slug, title, created_at) values (uuid(2), uuid(1), 'p', 'P', now());
            insert into record_request (id, learner_id, programme_id, organisation_id, requirement, text, context, asked_at)
            values (uuid(3), uuid(10), uuid(2), uuid(1), 'Statistics', 'It is missing.', '', now());
            insert into pathway (id, organisation_id, title, offer, summary, about, credit_unit, contact, state,
                                 created_at, changed_at)
            values (uuid(4), uuid(1), 'Credit', 'CREDIT', 'Six', '', 'ECTS', 'a@b.example', 'OPEN', now(), now());
            insert into application_template (id, organisation_id, title, text) values (uuid(5), uuid(1), 'Hello', 'Hello');
            """;

    private final DriverManagerDataSource database = new DriverManagerDataSource(TestDatabase.create());
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void whatWasAskedIsNoAppeal() {
        migrate("48");
        for (var statement : WORLD.split(";\n"))
            if (!statement.isBlank()) jdbc.sql(statement).update();

        migrate("58");

        var asked = new RecordRequestStore(jdbc)
                .of(Person.of(jdbc.sql("select uuid(10)").query(UUID.class).single()))
                .getFirst();
        assertThat(asked.text()).isEqualTo("It is missing.");
        assertThat(asked.isAppeal()).isFalse();
        assertThat(asked.isOpen()).isTrue();
        for (var table : List.of("pathway", "application_template")) {
            assertThat(jdbc.sql("select version from " + table)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private void migrate(String target) {
        Flyway.configure().dataSource(database).target(target).load().migrate();
    }
}
