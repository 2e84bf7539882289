package org.matricula.learningmanager.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.LearnerGroup;
import org.matricula.roll.Direction;
import org.matricula.roll.RollEntry;
import org.matricula.roll.RollPage;
import org.matricula.roll.RollQuery;
import org.matricula.roll.Standing;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The tab of a run that lists who is enrolled.
 *
 * @param steps how many the run teaches now; 0 before anything was published
 */
public record EnrolledPage(
        RunDesk desk, RollQuery query, RollPage<RollEntry> found, List<LearnerGroup> groups, int steps) {

    public String path() {
        return desk.path(RunTab.ENROLLED);
    }

    public String path(RollEntry entry) {
        return desk.path() + "/learners/" + entry.membershipId();
    }

    public String exportsPath() {
        return desk.path() + "/exports";
    }

    /** Nothing was asked for, so that nobody found means nobody there. */
    public boolean isAll() {
        return query.search().isBlank() && query.groupId() == null && query.standing() == Standing.ALL;
    }

    public boolean isLater() {
        return query.after() != null;
    }

    public List<Standing> standings() {
        return List.of(Standing.values());
    }

    public List<RollQuery.Sort> sorts() {
        return Arrays.asList(RollQuery.Sort.values());
    }

    /** The key of the word for where a learner stands. */
    public Standing standing(RollEntry entry) {
        if (entry.hasLeft()) return Standing.LEFT;
        if (entry.completedAt() != null) return Standing.COMPLETED;
        return entry.lastVisitedAt() == null ? Standing.NOT_STARTED : Standing.TAKING_PART;
    }

    /** The name of a learner's group; null for those in none. */
    public @Nullable String group(RollEntry entry) {
        return groups.stream()
                .filter(group -> group.id().equals(entry.groupId()))
                .map(LearnerGroup::name)
                .findFirst()
                .orElse(null);
    }

    /** The same list sorted by this; by the other end if it is so already. */
    public String sorted(String sort) {
        var by = RollQuery.Sort.valueOf(sort);
        var usual = EnrolledAsked.firstDirection(by);
        return address(path(), by, by == query.sort() && query.direction() == usual ? other(usual) : usual, null);
    }

    /** For {@code aria-sort}; null for what it isn't sorted by. */
    public @Nullable String order(String sort) {
        if (RollQuery.Sort.valueOf(sort) != query.sort()) return null;
        return query.direction() == Direction.ASCENDING ? "ascending" : "descending";
    }

    public String arrow() {
        return query.direction() == Direction.ASCENDING ? "arrow-up-short" : "arrow-down-short";
    }

    public String first() {
        return address(path(), query.sort(), query.direction(), null);
    }

    /** Null on the last page. */
    public @Nullable String next() {
        return found.next() == null ? null : address(path(), query.sort(), query.direction(), found.next());
    }

    /** The file of all whom the list has, on whatever page. */
    public String file(String name) {
        return address(path() + "/" + name, query.sort(), query.direction(), null);
    }

    private static Direction other(Direction one) {
        return one == Direction.ASCENDING ? Direction.DESCENDING : Direction.ASCENDING;
    }

    private String address(String path, RollQuery.Sort sort, Direction direction, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath(path)
                .queryParam("words", "{words}")
                .queryParam("group", query.groupId() == null ? "" : query.groupId())
                .queryParam("standing", query.standing())
                .queryParam("sort", sort)
                .queryParam("direction", direction);
        if (after == null)
            return address.encode().buildAndExpand(query.search()).toUriString();
        return address.queryParam("after", "{after}")
                .encode()
                .buildAndExpand(query.search(), after)
                .toUriString();
    }
}
