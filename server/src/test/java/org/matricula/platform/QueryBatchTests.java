package org.matricula.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SingleColumnRowMapper;

@MatriculaTest
class QueryBatchTests {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void eachQueryFindsItsOwnWithItsOwnParametersInOneMessage() {
        var batch = new QueryBatch();
        var words =
                batch.add("select w from unnest(?) as w order by w", new SingleColumnRowMapper<>(String.class), (Object)
                        new String[] {"b", "a"});
        var none = batch.add("select 1 where false", new SingleColumnRowMapper<>(Integer.class));
        var sum = batch.add("select ?::int + ?::int", new SingleColumnRowMapper<>(Integer.class), 2, 3);

        assertThat(Statements.during(() -> batch.run(jdbc))).isEqualTo(1);

        assertThat(words).containsExactly("a", "b");
        assertThat(none).isEmpty();
        assertThat(sum).containsExactly(5);
    }

    @Test
    void aQueryThatFailsFailsTheBatch() {
        var batch = new QueryBatch();
        batch.add("select 1", new SingleColumnRowMapper<>(Integer.class));
        batch.add("select 1 / ?::int", new SingleColumnRowMapper<>(Integer.class), 0);

        assertThatThrownBy(() -> batch.run(jdbc)).isInstanceOf(DataIntegrityViolationException.class);
    }
}
