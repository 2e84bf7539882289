package org.matricula.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class SqlArrayTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void textsArriveAsTheyAre() {
        var texts = Arrays.asList("plain", "", null, "NULL", "a \"quoted\" one", "back\\slash\\\"", "{,}", "名前\n\t");
        var read = jdbc.sql("select unnest(:texts) as one")
                .param("texts", SqlArray.texts(texts, text -> text))
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(read).isEqualTo(texts);
    }

    @Test
    void idsTimesAndNumbersArriveAsTheyAre() {
        record Row(UUID id, Instant at, Number score, Integer steps) {}
        var full = new Row(
                Ids.next(), Instant.parse("2018-06-11T08:00:03.123456Z"), new java.math.BigDecimal("66.67"), -3);
        var empty = new Row(null, null, null, null);
        var rows = List.of(full, empty);
        var read = jdbc.sql("select * from unnest(:ids, :ats, :scores, :steps) as r (id, at, score, steps)")
                .param("ids", SqlArray.uuids(rows, Row::id))
                .param("ats", SqlArray.times(rows, Row::at))
                .param("scores", SqlArray.numerics(rows, Row::score))
                .param("steps", SqlArray.integers(rows, Row::steps))
                .query((row, number) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getTimestamp(2) == null ? null : row.getTimestamp(2).toInstant(),
                        row.getBigDecimal(3),
                        row.getObject(4, Integer.class)))
                .list();
        assertThat(read).isEqualTo(rows);
    }

    @Test
    void anEmptyArrayIsOne() {
        assertThat(jdbc.sql("select cardinality(:ids)")
                        .param("ids", SqlArray.uuids(List.<UUID>of(), id -> id))
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
