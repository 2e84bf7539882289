package org.matricula.learningmanager.web;

import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.roll.Direction;
import org.matricula.roll.LearnerQuery;
import org.matricula.roll.RollPage;
import org.matricula.roll.Standing;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of learners that can be searched, narrowed, sorted and leafed through.
 *
 * @param <S> what it can be sorted by
 */
public interface LearnerTable<S extends Enum<S>> {

    String path();

    LearnerQuery<S> query();

    RollPage<?> found();

    /** What the organisation's groups are called, by id and in the order of names. */
    SequencedMap<UUID, String> groups();

    /** The way round in which it is sorted first when somebody chooses this. */
    Direction usual(S sort);

    /** The key of the word for what it can be sorted by. */
    String sortKey(String sort);

    default boolean isAll() {
        return query().isAll();
    }

    default boolean isLater() {
        return query().after() != null;
    }

    default List<Standing> standings() {
        return List.of(Standing.values());
    }

    default List<String> sorts() {
        return Arrays.stream(query().sort().getDeclaringClass().getEnumConstants())
                .map(Enum::name)
                .toList();
    }

    /** The name of a group; null for none. */
    default @Nullable String group(@Nullable UUID id) {
        return id == null ? null : groups().get(id);
    }

    /** The same list sorted by this; by the other end if it is so already. */
    default String sorted(String sort) {
        var by = Enum.valueOf(query().sort().getDeclaringClass(), sort);
        var again = by == query().sort() && query().direction() == usual(by);
        return address(path(), by, again ? other(usual(by)) : usual(by), null);
    }

    /** For {@code aria-sort}; null for what it isn't sorted by. */
    default @Nullable String order(String sort) {
        if (!sort.equals(query().sort().name())) return null;
        return query().direction() == Direction.ASCENDING ? "ascending" : "descending";
    }

    /** The icon that shows which way it is sorted. */
    default String arrow() {
        return query().direction() == Direction.ASCENDING ? "arrow-up-short" : "arrow-down-short";
    }

    default String first() {
        return narrowed(path());
    }

    /** Null on the last page. */
    default @Nullable String next() {
        return found().next() == null ? null : address(path(), query().sort(), query().direction(), found().next());
    }

    /** Another address about whom this list has, on whatever page. */
    default String narrowed(String path) {
        return address(path, query().sort(), query().direction(), null);
    }

    private String address(String path, S sort, Direction direction, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath(path)
                .queryParam("words", "{words}")
                .queryParam("group", query().groupId() == null ? "" : query().groupId())
                .queryParam("standing", query().standing())
                .queryParam("sort", sort)
                .queryParam("direction", direction);
        if (after == null)
            return address.encode().buildAndExpand(query().search()).toUriString();
        return address.queryParam("after", "{after}")
                .encode()
                .buildAndExpand(query().search(), after)
                .toUriString();
    }

    private static Direction other(Direction one) {
        return one == Direction.ASCENDING ? Direction.DESCENDING : Direction.ASCENDING;
    }
}
