package org.matricula.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.matricula.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Links made before there were options show what they showed, and their learner may make more. */
class RecordLinkMigrationTests {

    private static final String WORLD = """
            create function uuid(n int) returns uuid language sql immutable as
            $$ select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
            insert into organisation (id, slug, name, locale, time_zone, created_at)
            values (uuid(1), 'college', 'College', 'en-GB', 'Europe/London', now());
            insert into programme (id, organisation_id, slug, title, created_at) values (uuid(2), uuid(1), 'p', 'P', now());
            insert into record_link (id, learner_id, programme_id, token_hash, sealed_token, created_at, ended_at)
            values (uuid(3), uuid(10), uuid(2), 'one', 'sealed', now(), null),
                   (uuid(4), uuid(10), uuid(2), 'two', '', now(), now());
            """;

    private final DriverManagerDataSource database = new DriverManagerDataSource(TestDatabase.create());
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void linksThereAreShowTheUsualUntilTheyAreSwitchedOff() {
        migrate("29");
        for (var statement : WORLD.split(";\n"))
            if (!statement.isBlank()) jdbc.sql(statement).update();

        migrate("30");

        var store = new RecordLinkStore(jdbc);
        var working = store.find("one".getBytes()).orElseThrow();
        assertThat(working.shown()).isEqualTo(RecordFields.USUAL);
        assertThat(working.indexed()).isFalse();
        assertThat(working.state(Learner.NOW)).isEqualTo(RecordLink.State.WORKING);
        assertThat(working.sealedToken()).isEqualTo("sealed".getBytes());
        assertThat(store.find("two".getBytes()).orElseThrow().state(Learner.NOW))
                .isEqualTo(RecordLink.State.SWITCHED_OFF);
        assertThat(more()).isEqualTo(1);
    }

    private int more() {
        return jdbc.sql("""
                insert into record_link (id, learner_id, programme_id, token_hash, sealed_token, fields, created_at)
                values (uuid(5), uuid(10), uuid(2), 'three', 'sealed', '{}', now())""").update();
    }

    private void migrate(String target) {
        Flyway.configure().dataSource(database).target(target).load().migrate();
    }
}
