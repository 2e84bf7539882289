package org.matricula.learningmanager.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.learningmanager.GroupLists;
import org.matricula.organisation.LearnerGroup;
import org.matricula.organisation.LearnerGroups;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Groups of learners, for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/learning-manager/groups")
class GroupsApi {

    record Named(@Nullable String name) {}

    /** Addresses, or the organisation's own ids. */
    record Listed(@Nullable List<String> learners) {}

    /** @param put how many are in the group now that weren't before */
    record Put(int put) {}

    private final Organisations organisations;
    private final LearnerGroups groups;
    private final GroupLists lists;

    GroupsApi(Organisations organisations, LearnerGroups groups, GroupLists lists) {
        this.organisations = organisations;
        this.groups = groups;
        this.lists = lists;
    }

    @GetMapping
    List<LearnerGroup> list(@PathVariable String organisation) {
        return groups.of(id(organisation));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LearnerGroup create(@PathVariable String organisation, @RequestBody Named wanted) {
        return groups.create(id(organisation), name(wanted));
    }

    @GetMapping("/{group}")
    LearnerGroup show(@PathVariable String organisation, @PathVariable UUID group) {
        return groups.find(id(organisation), group).orElseThrow(NotFound::new);
    }

    @PutMapping("/{group}")
    LearnerGroup rename(@PathVariable String organisation, @PathVariable UUID group, @RequestBody Named wanted) {
        groups.rename(id(organisation), group, name(wanted));
        return show(organisation, group);
    }

    @DeleteMapping("/{group}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String organisation, @PathVariable UUID group) {
        groups.delete(id(organisation), group);
    }

    @PostMapping("/{group}/learners")
    Put put(@PathVariable String organisation, @PathVariable UUID group, @RequestBody Listed wanted) {
        show(organisation, group);
        var learners = Objects.requireNonNullElse(wanted.learners(), List.<String>of());
        return new Put(lists.put(id(organisation), group, String.join("\n", learners)));
    }

    private UUID id(String organisation) {
        return organisations.get(organisation).id();
    }

    private static String name(Named wanted) {
        return Objects.requireNonNullElse(wanted.name(), "");
    }
}
