package org.matricula.catalogue.web;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.platform.Ids;
import org.springframework.util.MultiValueMap;

/**
 * Reads the form of a programme from what a browser sent. Inputs are numbered: {@code groups[0].needed},
 * {@code groups[0].requirements[1].courses}. Ids that other programmes may own are made anew.
 */
final class SentProgramme {

    private final MultiValueMap<String, String> sent;
    private final Set<UUID> ownIds;
    private final Set<UUID> usedIds = new HashSet<>();

    /** {@code ownIds} are those of the stored programme's groups and requirements. */
    SentProgramme(MultiValueMap<String, String> sent, Set<UUID> ownIds) {
        this.sent = sent;
        this.ownIds = ownIds;
    }

    ProgrammeForm form() {
        var groups = new ArrayList<GroupForm>();
        while (sent.containsKey("groups[" + groups.size() + "].title"))
            groups.add(group("groups[" + groups.size() + "]"));
        return new ProgrammeForm(
                text("slug"), text("title"), text("summary"), text("description"), version(), List.copyOf(groups));
    }

    private GroupForm group(String name) {
        var requirements = new ArrayList<RequirementForm>();
        while (sent.containsKey(name + ".requirements[" + requirements.size() + "].courses"))
            requirements.add(requirement(name + ".requirements[" + requirements.size() + "]"));
        return new GroupForm(
                id(name),
                text(name + ".title"),
                text(name + ".needed"),
                List.copyOf(requirements),
                ids(name + ".ticked").toList());
    }

    private RequirementForm requirement(String name) {
        return new RequirementForm(
                id(name), text(name + ".title"), ids(name + ".courses").toList());
    }

    private UUID id(String name) {
        return ids(name + ".id")
                .filter(id -> ownIds.contains(id) && usedIds.add(id))
                .findFirst()
                .orElseGet(Ids::next);
    }

    private Stream<UUID> ids(String name) {
        return requireNonNullElse(sent.get(name), List.<String>of()).stream()
                .flatMap(text -> id(Optional.of(text)).stream());
    }

    private static Optional<UUID> id(Optional<String> text) {
        try {
            return text.map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private int version() {
        try {
            return Integer.parseInt(text("version"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private String text(String name) {
        return requireNonNullElse(sent.getFirst(name), "");
    }
}
