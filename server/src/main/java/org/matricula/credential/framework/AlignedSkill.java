package org.matricula.credential.framework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Alignment;

/**
 * What an achievement is aligned to, as it stands now.
 *
 * @param itemId    the skill of a framework that is here; null for one that isn't
 * @param framework the framework's name, if it is known
 * @param kindOfFramework null for a framework that isn't here
 * @param retired   whether the skill is gone from its framework
 */
public record AlignedSkill(
        UUID id,
        UUID achievementId,
        @Nullable UUID itemId,
        String name,
        String url,
        @Nullable String code,
        @Nullable String framework,
        Framework.@Nullable Kind kindOfFramework,
        SkillKind skillKind,
        boolean retired) {

    /** As it stands in signed documents, which have no word for the kind of skill. */
    public Alignment signed() {
        return new Alignment(
                name, url, code, null, framework, kindOfFramework == null ? null : kindOfFramework.targetType());
    }
}
