package org.matricula.credential.framework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds skills while somebody types: by code, and by the beginnings of words in names and other labels, in any order. */
@Component
public class SkillSearch {

    /** How many are shown. */
    public static final int SHOWN = 20;

    private static final int LONGEST_QUERY = 200;

    private final FrameworkStore frameworks;
    private final SkillStore skills;

    SkillSearch(FrameworkStore frameworks, SkillStore skills) {
        this.frameworks = frameworks;
        this.skills = skills;
    }

    /** In all frameworks this organisation sees, or in one of them; the best first, {@link #SHOWN} at most. */
    @Transactional(readOnly = true)
    public List<Skill> search(UUID organisationId, @Nullable UUID framework, String query) {
        var seen = frameworks.seenBy(organisationId).stream()
                .map(Framework::id)
                .filter(id -> framework == null || id.equals(framework))
                .toList();
        return search(seen, query);
    }

    /** In one framework. */
    @Transactional(readOnly = true)
    public List<Skill> search(Framework framework, String query) {
        return search(List.of(framework.id()), query);
    }

    private List<Skill> search(List<UUID> seen, String query) {
        var asked = query.length() <= LONGEST_QUERY ? query : query.substring(0, LONGEST_QUERY);
        var folded = Folded.of(asked);
        if (folded.isEmpty() || seen.isEmpty()) return List.of();
        return skills.search(seen, folded, Words.asked(asked), SHOWN);
    }
}
