package org.matricula.credential.framework;

import org.jspecify.annotations.Nullable;

/** What an achievement stands for, for everybody; {@code framework} is missing where nobody said it. */
public record PublicSkill(
        String name,
        String url,
        @Nullable String code,
        @Nullable String framework,
        SkillKind skillKind) {

    public static PublicSkill of(AlignedSkill skill) {
        return new PublicSkill(skill.name(), skill.url(), skill.code(), skill.framework(), skill.skillKind());
    }
}
