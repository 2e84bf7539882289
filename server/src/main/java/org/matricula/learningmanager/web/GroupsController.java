package org.matricula.learningmanager.web;

import java.util.UUID;
import org.matricula.learningmanager.GroupLists;
import org.matricula.organisation.LearnerGroup;
import org.matricula.organisation.LearnerGroups;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The organisation's groups of learners. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager/groups")
class GroupsController {

    private final Desks desks;
    private final LearnerGroups groups;
    private final GroupLists lists;
    private final Templates templates;

    GroupsController(Desks desks, LearnerGroups groups, GroupLists lists, Templates templates) {
        this.desks = desks;
        this.groups = groups;
        this.lists = lists;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation) {
        var desk = desks.of(organisation, Tab.LEARNERS);
        return Page.of(templates.learningmanagerGroups(
                desk, groups.of(desk.organisation().id()), "", FormErrors.NONE));
    }

    @PostMapping
    View create(@PathVariable String organisation, @RequestParam(defaultValue = "") String name) {
        var desk = desks.of(organisation, Tab.LEARNERS);
        try {
            var group = groups.create(desk.organisation().id(), name);
            return Redirect.to(path(desk, group.id())).saying("learningmanager.group.created", group.name());
        } catch (Invalid e) {
            return Page.refused(templates.learningmanagerGroups(
                    desk, groups.of(desk.organisation().id()), name, FormErrors.of(e)));
        }
    }

    @GetMapping("/{group}")
    Page show(@PathVariable String organisation, @PathVariable UUID group) {
        var desk = desks.of(organisation, Tab.LEARNERS);
        var found = group(desk, group);
        return Page.of(page(desk, found, found.name(), "", FormErrors.NONE));
    }

    @PostMapping("/{group}")
    View rename(
            @PathVariable String organisation, @PathVariable UUID group, @RequestParam(defaultValue = "") String name) {
        var desk = desks.of(organisation, Tab.LEARNERS);
        try {
            groups.rename(desk.organisation().id(), group, name);
            return Redirect.to(path(desk, group)).saying("learningmanager.group.renamed");
        } catch (Invalid e) {
            return Page.refused(page(desk, group(desk, group), name, "", FormErrors.of(e)));
        }
    }

    @PostMapping("/{group}/learners")
    View put(
            @PathVariable String organisation,
            @PathVariable UUID group,
            @RequestParam(defaultValue = "") String learners) {
        var desk = desks.of(organisation, Tab.LEARNERS);
        var found = group(desk, group);
        try {
            var put = lists.put(desk.organisation().id(), group, learners);
            return Redirect.to(path(desk, group)).saying("learningmanager.group.filled", put);
        } catch (Invalid e) {
            return Page.refused(page(desk, found, found.name(), learners, FormErrors.of(e)));
        }
    }

    @PostMapping("/{group}/removal")
    View delete(@PathVariable String organisation, @PathVariable UUID group) {
        var desk = desks.of(organisation, Tab.LEARNERS);
        var found = group(desk, group);
        groups.delete(desk.organisation().id(), group);
        return Redirect.to(desk.path() + "/groups").saying("learningmanager.group.deleted", found.name());
    }

    private gg.jte.models.runtime.JteModel page(
            Desk desk, LearnerGroup group, String name, String learners, FormErrors errors) {
        return templates.learningmanagerGroup(desk, group, name, learners, errors);
    }

    private LearnerGroup group(Desk desk, UUID id) {
        return groups.find(desk.organisation().id(), id).orElseThrow(NotFound::new);
    }

    private static String path(Desk desk, UUID group) {
        return desk.path() + "/groups/" + group;
    }
}
