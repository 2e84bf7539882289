package org.matricula.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.matricula.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Credits of whole charges are credits of their amounts once there are credits in parts. */
class CreditMigrationTests {

    private static final String WORLD = """
            create function uuid(n int) returns uuid language sql immutable as
            $$ select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
            insert into organisation (id, slug, name, locale, time_zone, created_at)
            values (uuid(1), 'college', 'College', 'en-GB', 'Europe/London', now());
            insert into charge (id, organisation_id, learner_id, run_id, course_id, at, month, amount, currency, source)
            values (uuid(2), uuid(1), uuid(10), uuid(4), uuid(3), now(), '2026-11-01', 1250, 'GBP', 'SHARED_LINK'),
                   (uuid(5), uuid(1), uuid(11), uuid(4), uuid(3), now(), '2026-11-01', 700, 'GBP', 'SHARED_LINK');
            insert into charge_note (id, charge_id, kind, written_at, text)
            values (uuid(6), uuid(2), 'QUESTION', now(), 'Why?'), (uuid(7), uuid(2), 'CREDIT', now(), 'Sorry');
            insert into charge_credit (charge_id, credited_at) values (uuid(2), now()), (uuid(5), now());
            """;

    private final DriverManagerDataSource database = new DriverManagerDataSource(TestDatabase.create());
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void eachHasItsAmountAndTheNoteWithItsReason() {
        migrate("26");
        for (var statement : WORLD.split(";\n"))
            if (!statement.isBlank()) jdbc.sql(statement).update();

        migrate("27");

        assertThat(jdbc.sql("select right(id::text, 2) as id, amount from charge_credit order by id")
                        .query()
                        .listOfRows())
                .containsExactly(Map.of("id", "05", "amount", 700L), Map.of("id", "07", "amount", 1250L));
    }

    private void migrate(String target) {
        Flyway.configure().dataSource(database).target(target).load().migrate();
    }
}
