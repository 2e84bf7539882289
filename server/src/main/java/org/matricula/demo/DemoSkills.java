package org.matricula.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.design.Designs;
import org.matricula.credential.framework.Aligning;
import org.matricula.credential.framework.FrameworkFile;
import org.matricula.credential.framework.FrameworkImport;
import org.matricula.credential.framework.Skill;
import org.matricula.credential.framework.SkillKind;
import org.matricula.credential.framework.SkillSearch;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A small framework of skills of studying, and two modules that stand for some of them. */
@Component
class DemoSkills {

    private static final String FILE = "demo/skills/studying.csv";
    private static final String NAME = "Skills of studying";

    private final FrameworkImport importing;
    private final SkillSearch search;
    private final Achievements achievements;
    private final Aligning aligning;
    private final Designs designs;

    DemoSkills(
            FrameworkImport importing,
            SkillSearch search,
            Achievements achievements,
            Aligning aligning,
            Designs designs) {
        this.importing = importing;
        this.search = search;
        this.achievements = achievements;
        this.aligning = aligning;
        this.designs = designs;
    }

    /** The same again changes nothing. */
    void add(UUID provider) {
        importing.take(provider, file());
        var modules = achievements.ofOrganisation(provider).stream()
                .filter(achievement -> achievement.courseId() != null)
                .map(Achievement::id)
                .limit(2)
                .toList();
        align(provider, modules, "ST5", SkillKind.HARD);
        align(provider, modules, "ST6", SkillKind.BOTH);
        align(provider, modules, "ST12", SkillKind.SOFT);
        modules.forEach(module -> publish(provider, module));
    }

    private void align(UUID provider, List<UUID> modules, String code, SkillKind kind) {
        Skill skill = search.search(provider, null, code).getFirst();
        for (var module : modules) aligning.add(provider, module, skill.id(), kind);
    }

    private void publish(UUID provider, UUID module) {
        var draft = designs.draft(achievements.get(provider, module));
        if (draft.isBegun()) designs.publish(provider, module, draft.revision());
    }

    private static FrameworkFile file() {
        var file = new ClassPathResource(FILE);
        try {
            return new FrameworkFile(file, file.contentLength(), NAME, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
