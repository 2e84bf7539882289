package org.matricula.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

/**
 * Queries that go to the database in one message, for where a page needs several small ones that don't wait for each other:
 * the way there and back costs more than finding a few rows by their key. Not thread-safe.
 *
 * <pre>{@code
 * var batch = new QueryBatch();
 * var grades = batch.add("select … where learner_id = any(?)", Rows.of(Grade.class), learners);
 * var scores = batch.add("select … where learner_id = any(?)", Rows.of(Score.class), learners);
 * batch.run(jdbc);
 * }</pre>
 */
public final class QueryBatch {

    private record Query<T>(String sql, RowMapper<T> mapper, Object[] parameters, List<T> rows) {

        void read(ResultSet result) throws SQLException {
            for (int row = 0; result.next(); row++) rows.add(mapper.mapRow(result, row));
        }
    }

    private final List<Query<?>> queries = new ArrayList<>();

    /** @return what it will have found when the batch was run */
    public <T> List<T> add(String sql, RowMapper<T> mapper, Object... parameters) {
        var rows = new ArrayList<T>();
        queries.add(new Query<>(sql, mapper, parameters, rows));
        return rows;
    }

    public void run(JdbcOperations jdbc) {
        var all = queries.stream().map(Query::sql).collect(Collectors.joining(";\n"));
        jdbc.execute(all, (PreparedStatement statement) -> {
            int place = 0;
            for (var query : queries) {
                for (var parameter : query.parameters()) statement.setObject(++place, parameter);
            }
            statement.execute();
            for (var query : queries) {
                try (var result = statement.getResultSet()) {
                    query.read(result);
                }
                statement.getMoreResults();
            }
            return null;
        });
    }
}
