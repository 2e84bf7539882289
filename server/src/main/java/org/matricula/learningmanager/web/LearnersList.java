package org.matricula.learningmanager.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.LearnerGroup;
import org.matricula.roll.Direction;
import org.matricula.roll.MemberQuery;
import org.matricula.roll.RollMember;
import org.matricula.roll.RollPage;
import org.matricula.roll.Standing;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The Learners tab.
 *
 * @param manages whether its reader may change things
 */
public record LearnersList(
        Desk desk, MemberQuery query, RollPage<RollMember> found, List<LearnerGroup> groups, boolean manages) {

    public String path() {
        return Tab.LEARNERS.path(desk.organisation());
    }

    public String path(RollMember member) {
        return path() + "/" + member.membershipId();
    }

    public String groupsPath() {
        return desk.path() + "/groups";
    }

    /** Nothing was asked for, so that nobody found means nobody there. */
    public boolean isAll() {
        return query.search().isBlank() && query.groupId() == null && query.standing() == Standing.ALL;
    }

    public boolean isLater() {
        return query.after() != null;
    }

    public List<Standing> standings() {
        return List.of(
                Standing.ALL,
                Standing.NOT_STARTED,
                Standing.STALLED,
                Standing.TAKING_PART,
                Standing.COMPLETED,
                Standing.LEFT);
    }

    /** The name of a learner's group; null for those in none. */
    public @Nullable String group(RollMember member) {
        return groups.stream()
                .filter(group -> group.id().equals(member.groupId()))
                .map(LearnerGroup::name)
                .findFirst()
                .orElse(null);
    }

    /** The same list sorted by this; by the other end if it is so already. */
    public String sorted(String sort) {
        var by = MemberQuery.Sort.valueOf(sort);
        var again = by == query.sort() && query.direction() == Direction.ASCENDING;
        return address(by, again ? Direction.DESCENDING : Direction.ASCENDING, null);
    }

    /** For {@code aria-sort}; null for what it isn't sorted by. */
    public @Nullable String order(String sort) {
        if (MemberQuery.Sort.valueOf(sort) != query.sort()) return null;
        return query.direction() == Direction.ASCENDING ? "ascending" : "descending";
    }

    /** The icon that shows which way it is sorted. */
    public String arrow() {
        return query.direction() == Direction.ASCENDING ? "arrow-up-short" : "arrow-down-short";
    }

    /** What it can be sorted by. */
    public List<String> sorts() {
        return Arrays.stream(MemberQuery.Sort.values()).map(Enum::name).toList();
    }

    public String first() {
        return address(query.sort(), query.direction(), null);
    }

    /** Null on the last page. */
    public @Nullable String next() {
        return found.next() == null ? null : address(query.sort(), query.direction(), found.next());
    }

    private String address(MemberQuery.Sort sort, Direction direction, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath(path())
                .queryParam("words", "{words}")
                .queryParam("group", text(query.groupId()))
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

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
