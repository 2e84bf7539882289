package org.matricula.invitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads lists: by the page, each from where the one before ended, or all of one for a file. */
@Component
class ListReading {

    private static final int FETCHED_AT_A_TIME = 1_000;

    private final JdbcClient jdbc;

    ListReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A list in SQL.
     *
     * @param from with a column {@code id}
     * @param id   what that column says of a row
     */
    record Listing<R>(String columns, String from, RowMapper<R> mapper, Function<R, UUID> id) {}

    /** @throws Refusal if nobody was given the place it is asked to go on from */
    <R> Slice<R> page(Listing<R> list, Selection found, Ordering order, @Nullable String after, int size) {
        var places = new ArrayList<String>();
        var rows = new ArrayList<R>();
        var condition = found.condition();
        Map<String, Object> parameters = new HashMap<>(found.parameters());
        if (after != null) {
            var place = Place.read(after);
            condition += " and " + order.following();
            parameters.put("afterValue", place.value());
            parameters.put("afterId", place.id());
        }
        try {
            jdbc.sql("select " + list.columns() + ", (" + order.expression() + ")::text as place from " + list.from()
                            + " where " + condition + order.clause() + " limit :size")
                    .params(parameters)
                    .param("size", size + 1)
                    .query(row -> {
                        rows.add(list.mapper().mapRow(row, rows.size()));
                        places.add(row.getString("place"));
                    });
        } catch (DataIntegrityViolationException nobodyGaveIt) {
            throw Place.unknown();
        }
        if (rows.size() <= size) return new Slice<>(rows, null);
        var last = new Place(places.get(size - 1), list.id().apply(rows.get(size - 1)));
        return new Slice<>(rows.subList(0, size), last.written());
    }

    int count(Listing<?> list, Selection found) {
        return jdbc.sql("select count(*) from " + list.from() + " where " + found.condition())
                .params(found.parameters())
                .query(Integer.class)
                .single();
    }

    /** One by one, in a transaction of the caller's; however many there are, few are in memory. */
    @Transactional(propagation = Propagation.MANDATORY)
    <R> void each(Listing<R> list, Selection found, Ordering order, Consumer<R> each) {
        jdbc.sql("select " + list.columns() + " from " + list.from() + " where " + found.condition() + order.clause())
                .params(found.parameters())
                .withFetchSize(FETCHED_AT_A_TIME)
                .query(row -> {
                    each.accept(list.mapper().mapRow(row, 0));
                });
    }
}
