package org.matricula.platform;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Rows of a query as records: component {@code changedAt} is read from column {@code changed_at}. Does what
 * {@code JdbcClient.query(Class)} does without its exceptions behind the scenes, which cost a page more than its query.
 */
public final class Rows {

    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();
    private static final ClassValue<RowMapper<Record>> MAPPERS = new ClassValue<>() {
        @Override
        protected RowMapper<Record> computeValue(Class<?> type) {
            return mapper(type.asSubclass(Record.class));
        }
    };

    private Rows() {}

    @SuppressWarnings("unchecked")
    public static <T extends Record> RowMapper<T> of(Class<T> type) {
        return (RowMapper<T>) MAPPERS.get(type);
    }

    private interface Cell {
        @Nullable
        Object read(ResultSet row) throws SQLException;
    }

    private static RowMapper<Record> mapper(Class<? extends Record> type) {
        var constructor = constructor(type);
        var cells = Arrays.stream(type.getRecordComponents()).map(Rows::cell).toList();
        return (row, number) -> {
            try {
                return (Record) constructor.invoke(values(cells, row));
            } catch (SQLException | RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(type + " cannot be made", e);
            }
        };
    }

    private static @Nullable Object[] values(List<Cell> cells, ResultSet row) throws SQLException {
        var values = new @Nullable Object[cells.size()];
        for (int i = 0; i < values.length; i++) values[i] = cells.get(i).read(row);
        return values;
    }

    private static Cell cell(RecordComponent component) {
        var column = column(component.getName());
        var type = component.getType();
        if (type == Instant.class) {
            return row -> {
                var time = row.getObject(column, OffsetDateTime.class);
                return time == null ? null : time.toInstant();
            };
        }
        if (type == UUID.class) return row -> row.getObject(column, UUID.class);
        if (type == String.class) return row -> row.getString(column);
        if (type == int.class) return row -> present(row, row.getInt(column));
        if (type == boolean.class) return row -> present(row, row.getBoolean(column));
        if (type == BigDecimal.class) return row -> row.getBigDecimal(column);
        if (type == byte[].class) return row -> row.getBytes(column);
        if (type.isEnum()) return constant(column, type);
        if (type == List.class) return row -> list(row.getArray(column));
        return row -> CONVERSION.convert(JdbcUtils.getResultSetValue(row, row.findColumn(column), type), type);
    }

    private static Object present(ResultSet row, Object value) throws SQLException {
        if (row.wasNull()) throw new IllegalArgumentException("null can't be read as " + value.getClass());
        return value;
    }

    private static Cell constant(String column, Class<?> type) {
        var constants = Arrays.stream(type.getEnumConstants())
                .map(one -> (Enum<?>) one)
                .collect(Collectors.toMap(Enum::name, Function.identity()));
        return row -> {
            var name = row.getString(column);
            if (name == null) return null;
            var one = constants.get(name);
            if (one == null) throw new IllegalArgumentException(type + " has no " + name);
            return one;
        };
    }

    private static @Nullable List<?> list(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((Object[]) array.getArray());
    }

    private static String column(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static MethodHandle constructor(Class<? extends Record> type) {
        var parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " is no record that can be made", e);
        }
    }
}
