package org.matricula.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.MasterKey;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pages of a list in any of its orders, each begun where the one before ended and read from an index: first the rows
 * that have the value it is sorted by, then those that have none. Values are compared in SQL only.
 */
@Component
class Pages {

    private final JdbcClient jdbc;
    private final MasterKey key;

    Pages(JdbcClient jdbc, MasterKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    private record Found<T>(T row, PageKey key) {}

    <T extends Record> RollPage<T> read(
            Class<T> type, Selection selection, Order order, Direction direction, @Nullable String after, int size) {
        var from = after == null ? null : PageKey.open(after, order.name(), key);
        var found = new ArrayList<Found<T>>();
        // One more than asked for tells whether there is another page.
        var wanted = size + 1;
        if (from == null || from.value() != null) {
            found.addAll(stretch(type, selection, order, direction, from, wanted, true));
            from = null;
        }
        if (order.missing() && found.size() < wanted) {
            found.addAll(stretch(type, selection, order, direction, from, wanted - found.size(), false));
        }
        var isLast = found.size() <= size;
        var rows = isLast ? found : found.subList(0, size);
        return new RollPage<>(
                rows.stream().map(Found::row).toList(),
                isLast ? null : rows.getLast().key().sealed(key));
    }

    private <T extends Record> List<Found<T>> stretch(
            Class<T> type,
            Selection selection,
            Order order,
            Direction direction,
            @Nullable PageKey from,
            int size,
            boolean withValue) {
        var condition = new StringBuilder(order.expression()).append(withValue ? " is not null" : " is null");
        if (from != null) condition.append(" and ").append(beyond(order, direction, withValue));
        var statement = jdbc.sql(selection.page(
                        "*, " + order.expression() + "::text as page_value",
                        condition.toString(),
                        order.by(withValue, direction)))
                .params(selection.parameters())
                .param("size", size);
        if (from != null) {
            statement = statement.param("id", from.id());
            if (withValue) statement = statement.param("value", from.value());
            if (order.ids().size() > 1) statement = statement.param("run", from.run());
        }
        var mapper = Rows.of(type);
        return statement
                .query((row, number) -> new Found<>(
                        mapper.mapRow(row, number),
                        new PageKey(
                                order.name(),
                                row.getString("page_value"),
                                row.getObject(order.ids().getFirst(), UUID.class),
                                order.ids().size() > 1
                                        ? row.getObject(order.ids().getLast(), UUID.class)
                                        : null)))
                .list();
    }

    private static String beyond(Order order, Direction direction, boolean withValue) {
        var position = (withValue ? "cast(:value as " + order.type() + "), " : "")
                + (order.ids().size() > 1 ? ":id, :run" : ":id");
        return "(" + order.row(withValue) + ")" + (direction == Direction.ASCENDING ? " > " : " < ") + "(" + position
                + ")";
    }
}
