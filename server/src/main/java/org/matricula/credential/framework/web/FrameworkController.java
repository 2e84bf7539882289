package org.matricula.credential.framework.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.framework.Alignments;
import org.matricula.credential.framework.Framework;
import org.matricula.credential.framework.FrameworkFile;
import org.matricula.credential.framework.FrameworkImport;
import org.matricula.credential.framework.Frameworks;
import org.matricula.credential.framework.SkillSearch;
import org.matricula.platform.Invalid;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Frameworks: which there are, what is in them, bringing them in and removing them. */
@Controller
@RequestMapping({"/o/{organisation}/frameworks", "/operator/frameworks"})
class FrameworkController {

    private final FrameworkDesks desks;
    private final Frameworks frameworks;
    private final FrameworkImport importing;
    private final SkillSearch search;
    private final Achievements achievements;
    private final Alignments alignments;
    private final Templates templates;

    FrameworkController(
            FrameworkDesks desks,
            Frameworks frameworks,
            FrameworkImport importing,
            SkillSearch search,
            Achievements achievements,
            Alignments alignments,
            Templates templates) {
        this.desks = desks;
        this.frameworks = frameworks;
        this.importing = importing;
        this.search = search;
        this.achievements = achievements;
        this.alignments = alignments;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable(required = false) @Nullable String organisation) {
        var desk = desks.of(organisation);
        var own = desk.organisation() == null
                ? List.<Achievement>of()
                : achievements.ofOrganisation(desk.organisation().id());
        Map<UUID, Integer> counts =
                alignments.counts(own.stream().map(Achievement::id).toList());
        return Page.of(templates.credentialFrameworkList(desk, seenAt(desk), own, counts));
    }

    private List<Framework> seenAt(FrameworkDesk desk) {
        return desk.organisation() == null
                ? frameworks.shared()
                : frameworks.seenBy(desk.organisation().id());
    }

    @GetMapping("/new")
    Page form(
            @PathVariable(required = false) @Nullable String organisation,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String url) {
        return Page.of(form(desks.of(organisation), name, url, FormErrors.NONE));
    }

    @PostMapping
    View bring(
            @PathVariable(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String url) {
        var desk = desks.of(organisation);
        try {
            FrameworkFile sent = new SentFramework(file, name, url).file("credential.framework.wrong.missing-file");
            var taken = importing.take(desk.owner(), sent);
            var framework = taken.framework();
            var said = taken.guessed() ? "credential.framework.imported-guessed" : "credential.framework.imported";
            return Redirect.to(desk.path(framework))
                    .saying(said, framework.name(), taken.added(), taken.changed(), taken.gone());
        } catch (Invalid e) {
            return Page.refused(form(desk, name, url, FormErrors.of(e)));
        }
    }

    /** {@code after} is the position of the last skill seen. */
    @GetMapping("/{framework}")
    Page one(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID framework,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "-1") int after) {
        var desk = desks.of(organisation);
        return Page.of(one(desk, frameworks.get(desk.owner(), framework), q, after, FormErrors.NONE));
    }

    @PostMapping("/{framework}/removal")
    View remove(@PathVariable(required = false) @Nullable String organisation, @PathVariable UUID framework) {
        var desk = desks.of(organisation);
        var removed = frameworks.get(desk.owner(), framework);
        try {
            frameworks.remove(desk.owner(), framework);
            return Redirect.to(desk.path()).saying("credential.framework.removed", removed.name());
        } catch (Refusal e) {
            return Page.refused(one(desk, removed, "", -1, FormErrors.of(e)));
        }
    }

    private JteModel form(FrameworkDesk desk, String name, String url, FormErrors errors) {
        return templates.credentialFrameworkForm(desk, name, url, errors);
    }

    private JteModel one(FrameworkDesk desk, Framework framework, String q, int after, FormErrors errors) {
        var skills = q.isBlank() ? frameworks.skills(framework, after) : search.search(framework, q);
        return templates.credentialFrameworkOne(desk, framework, q, after, skills, errors);
    }
}
