package org.matricula.credential.framework.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievements;
import org.matricula.credential.design.web.DesignLinks;
import org.matricula.credential.framework.Aligning;
import org.matricula.credential.framework.Alignments;
import org.matricula.credential.framework.DefinitionDrafts;
import org.matricula.credential.framework.Frameworks;
import org.matricula.credential.framework.NewAlignment;
import org.matricula.credential.framework.SkillKind;
import org.matricula.credential.framework.SkillSearch;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
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
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import pages.Templates;

/** The skills of one achievement: looked for, added, marked and removed. */
@Controller
@RequestMapping("/o/{organisation}/achievements/{achievement}/skills")
class AlignmentController {

    private final Organisations organisations;
    private final Achievements achievements;
    private final Frameworks frameworks;
    private final SkillSearch search;
    private final Alignments alignments;
    private final Aligning aligning;
    private final DefinitionDrafts drafts;
    private final DesignLinks links;
    private final Templates templates;

    AlignmentController(
            Organisations organisations,
            Achievements achievements,
            Frameworks frameworks,
            SkillSearch search,
            Alignments alignments,
            Aligning aligning,
            DefinitionDrafts drafts,
            DesignLinks links,
            Templates templates) {
        this.organisations = organisations;
        this.achievements = achievements;
        this.frameworks = frameworks;
        this.search = search;
        this.alignments = alignments;
        this.aligning = aligning;
        this.drafts = drafts;
        this.links = links;
        this.templates = templates;
    }

    @GetMapping
    Page skills(
            @PathVariable String organisation,
            @PathVariable UUID achievement,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID framework,
            @RequestParam(defaultValue = "HARD") SkillKind kind) {
        return Page.of(page(
                organisations.get(organisation),
                achievement,
                new Looking(q, framework, kind),
                NewAlignment.EMPTY,
                FormErrors.NONE));
    }

    @PostMapping
    View add(
            @PathVariable String organisation,
            @PathVariable UUID achievement,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID framework,
            @RequestParam(defaultValue = "HARD") SkillKind kind) {
        var own = organisations.get(organisation);
        var looking = new Looking(q, framework, kind);
        try {
            if (item == null) throw Invalid.field("item", "credential.framework.no-such-skill");
            var added = aligning.add(own.id(), achievement, item, kind);
            return Redirect.to(path(own, achievement, looking)).saying("credential.framework.added", added.name());
        } catch (Invalid e) {
            return refused(own, achievement, looking, NewAlignment.EMPTY, FormErrors.of(e));
        } catch (Refusal e) {
            return refused(own, achievement, looking, NewAlignment.EMPTY, FormErrors.of(e));
        }
    }

    @PostMapping("/free")
    View addFree(
            @PathVariable String organisation,
            @PathVariable UUID achievement,
            NewAlignment entered,
            @RequestParam(defaultValue = "HARD") SkillKind kind) {
        var own = organisations.get(organisation);
        var looking = new Looking("", null, kind);
        try {
            var added = aligning.add(own.id(), achievement, entered, kind);
            return Redirect.to(path(own, achievement, looking)).saying("credential.framework.added", added.name());
        } catch (Invalid e) {
            return refused(own, achievement, looking, entered, FormErrors.of(e));
        } catch (Refusal e) {
            return refused(own, achievement, looking, entered, FormErrors.of(e));
        }
    }

    @PostMapping("/{alignment}")
    View mark(
            @PathVariable String organisation,
            @PathVariable UUID achievement,
            @PathVariable UUID alignment,
            @RequestParam(defaultValue = "HARD") SkillKind kind) {
        var own = organisations.get(organisation);
        aligning.mark(own.id(), achievement, alignment, kind);
        return Redirect.to(path(own, achievement)).saying("credential.framework.marked");
    }

    @PostMapping("/{alignment}/removal")
    View remove(@PathVariable String organisation, @PathVariable UUID achievement, @PathVariable UUID alignment) {
        var own = organisations.get(organisation);
        aligning.remove(own.id(), achievement, alignment);
        return Redirect.to(path(own, achievement)).saying("credential.framework.taken");
    }

    private static String path(Organisation own, UUID achievement) {
        return own.path() + "/achievements/" + achievement + "/skills";
    }

    /** Back to where somebody was looking. */
    private static String path(Organisation own, UUID achievement, Looking looking) {
        var path = UriComponentsBuilder.fromPath(path(own, achievement));
        if (!looking.q().isBlank()) path.queryParam("q", "{q}");
        if (looking.framework() != null) path.queryParam("framework", looking.framework());
        if (looking.kind() != SkillKind.HARD) path.queryParam("kind", looking.kind());
        return path.encode().buildAndExpand(looking.q()).toUriString();
    }

    private Page refused(Organisation own, UUID achievement, Looking looking, NewAlignment entered, FormErrors errors) {
        return Page.refused(page(own, achievement, looking, entered, errors));
    }

    private JteModel page(
            Organisation own, UUID achievement, Looking looking, NewAlignment entered, FormErrors errors) {
        var found = achievements.get(own.id(), achievement);
        return templates.credentialFrameworkSkills(
                own,
                found,
                links.of(own, found),
                alignments.drafted(achievement),
                drafts.isBegun(achievement),
                frameworks.seenBy(own.id()),
                looking,
                search.search(own.id(), looking.framework(), looking.q()),
                entered,
                errors);
    }
}
