package org.matricula.credential.framework.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievements;
import org.matricula.credential.framework.AlignedSkill;
import org.matricula.credential.framework.Aligning;
import org.matricula.credential.framework.Alignments;
import org.matricula.credential.framework.NewAlignment;
import org.matricula.credential.framework.Skill;
import org.matricula.credential.framework.SkillKind;
import org.matricula.credential.framework.SkillSearch;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Skills and what achievements are aligned to, for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
class AlignmentApi {

    private static final String ALIGNMENTS = "/achievements/{achievement}/alignments";

    private final Organisations organisations;
    private final Achievements achievements;
    private final SkillSearch search;
    private final Alignments alignments;
    private final Aligning aligning;

    AlignmentApi(
            Organisations organisations,
            Achievements achievements,
            SkillSearch search,
            Alignments alignments,
            Aligning aligning) {
        this.organisations = organisations;
        this.achievements = achievements;
        this.search = search;
        this.alignments = alignments;
        this.aligning = aligning;
    }

    /** Either {@code item}, the id of a skill that is here, or {@code name} and {@code url} of one that isn't. */
    record SentAlignment(
            @Nullable UUID item,
            @Nullable String name,
            @Nullable String url,
            @Nullable String code,
            @Nullable String framework,
            @Nullable SkillKind skillKind) {}

    record SentKind(@Nullable SkillKind skillKind) {}

    /** The best that fit; see {@link SkillSearch}. */
    @GetMapping("/skills")
    List<Skill> skills(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID framework) {
        return search.search(idOf(organisation), framework, q);
    }

    /** As drafted, like everything here: publish the achievement for awards. */
    @GetMapping(ALIGNMENTS)
    List<AlignedSkill> list(@PathVariable String organisation, @PathVariable UUID achievement) {
        return alignments.drafted(
                achievements.get(idOf(organisation), achievement).id());
    }

    @PostMapping(ALIGNMENTS)
    @ResponseStatus(HttpStatus.CREATED)
    AlignedSkill add(
            @PathVariable String organisation, @PathVariable UUID achievement, @RequestBody SentAlignment sent) {
        var id = idOf(organisation);
        if (sent.item() != null) return aligning.add(id, achievement, sent.item(), required(sent.skillKind()));
        var entered = new NewAlignment(sent.name(), sent.url(), sent.code(), sent.framework());
        return aligning.add(id, achievement, entered, required(sent.skillKind()));
    }

    @PutMapping(ALIGNMENTS + "/{alignment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mark(
            @PathVariable String organisation,
            @PathVariable UUID achievement,
            @PathVariable UUID alignment,
            @RequestBody SentKind sent) {
        aligning.mark(idOf(organisation), achievement, alignment, required(sent.skillKind()));
    }

    @DeleteMapping(ALIGNMENTS + "/{alignment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String organisation, @PathVariable UUID achievement, @PathVariable UUID alignment) {
        aligning.remove(idOf(organisation), achievement, alignment);
    }

    private static SkillKind required(@Nullable SkillKind kind) {
        if (kind == null) throw Invalid.field("skillKind", "credential.framework.kind-missing");
        return kind;
    }

    private UUID idOf(String organisation) {
        return organisations.get(organisation).id();
    }
}
