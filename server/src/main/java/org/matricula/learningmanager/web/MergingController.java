package org.matricula.learningmanager.web;

import java.util.UUID;
import org.matricula.organisation.MergedMemberships;
import org.matricula.platform.Refusal;
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

/** Finds the learner that is the same person, and makes one of both in what the organisation sees. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager/learners/{membership}")
class MergingController {

    private final Desks desks;
    private final MergingReader reader;
    private final MergedMemberships merged;
    private final Templates templates;

    MergingController(Desks desks, MergingReader reader, MergedMemberships merged, Templates templates) {
        this.desks = desks;
        this.reader = reader;
        this.merged = merged;
        this.templates = templates;
    }

    @GetMapping("/merging")
    Page choose(
            @PathVariable String organisation,
            @PathVariable UUID membership,
            @RequestParam(defaultValue = "") String words) {
        return Page.of(templates.learningmanagerMerging(
                reader.page(desks.of(organisation, Tab.LEARNERS), membership, words), FormErrors.NONE));
    }

    /** {@code other} goes into this one. */
    @PostMapping("/merging")
    View merge(
            @PathVariable String organisation,
            @PathVariable UUID membership,
            @RequestParam UUID other,
            @RequestParam(defaultValue = "") String words) {
        var desk = desks.of(organisation, Tab.LEARNERS);
        try {
            merged.merge(desk.organisation().id(), other, membership);
            return Redirect.to(path(desk, membership)).saying("learningmanager.merging.done");
        } catch (Refusal e) {
            return Page.refused(
                    templates.learningmanagerMerging(reader.page(desk, membership, words), FormErrors.of(e)));
        }
    }

    /** Parts {@code other} from this one. */
    @PostMapping("/parting")
    View part(@PathVariable String organisation, @PathVariable UUID membership, @RequestParam UUID other) {
        var desk = desks.of(organisation, Tab.LEARNERS);
        merged.unmerge(desk.organisation().id(), other);
        return Redirect.to(path(desk, other)).saying("learningmanager.merging.parted");
    }

    private static String path(Desk desk, UUID membership) {
        return Tab.LEARNERS.path(desk.organisation()) + "/" + membership;
    }
}
