package org.matricula.pathway.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.Application;
import org.matricula.pathway.InboxQuery;
import org.matricula.platform.security.Caller;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the inbox is asked for, as it was sent; what is not known means all.
 *
 * @param assignee an account's id, {@code me} or {@code nobody}
 * @param waiting  {@code true} for those alone that wait for an answer
 * @param order    {@code OLDEST}; else the newest come first
 */
public record InboxAsked(
        String words,
        String pathway,
        String state,
        String assignee,
        String waiting,
        String order,
        @Nullable String after) {

    public static final String ME = "me";
    public static final String NOBODY = "nobody";

    public InboxAsked(
            @Nullable String words,
            @Nullable String pathway,
            @Nullable String state,
            @Nullable String assignee,
            @Nullable String waiting,
            @Nullable String order,
            @Nullable String after) {
        this.words = known(words).strip();
        this.pathway = known(pathway);
        this.state = known(state);
        this.assignee = known(assignee);
        this.waiting = known(waiting);
        this.order = known(order);
        this.after = after == null || after.isEmpty() ? null : after;
    }

    public boolean isFiltered() {
        return !(words + pathway + state + assignee + waiting).isEmpty();
    }

    public boolean isWaiting() {
        return waiting.equals("true");
    }

    public boolean isOldest() {
        return order.equals("OLDEST");
    }

    public List<Application.State> states() {
        return List.of(Application.State.values());
    }

    InboxQuery query() {
        return new InboxQuery(
                words,
                id(pathway).orElse(null),
                Arrays.stream(Application.State.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst()
                        .orElse(null),
                assigned(),
                isWaiting(),
                isOldest(),
                after,
                InboxQuery.DEFAULT_SIZE);
    }

    /** The address of the list from there on; null for its beginning. */
    public String path(String base, @Nullable String place) {
        var path = UriComponentsBuilder.fromPath(base);
        var asked = Map.of(
                "words",
                words,
                "pathway",
                pathway,
                "state",
                state,
                "assignee",
                assignee,
                "waiting",
                waiting,
                "order",
                order,
                "after",
                place == null ? "" : place);
        asked.keySet().stream()
                .sorted()
                .filter(name -> !asked.get(name).isEmpty())
                .forEach(name -> path.queryParam(name, "{" + name + "}"));
        return path.encode().buildAndExpand(asked).toUriString();
    }

    private InboxQuery.Assigned assigned() {
        if (assignee.equals(NOBODY)) return new InboxQuery.Assigned.Nobody();
        var account = assignee.equals(ME) ? Caller.currentAccountId() : id(assignee);
        return account.<InboxQuery.Assigned>map(InboxQuery.Assigned.To::new).orElseGet(InboxQuery.Assigned.Any::new);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
