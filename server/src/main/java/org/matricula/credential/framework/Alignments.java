package org.matricula.credential.framework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.openbadges.Alignment;
import org.springframework.stereotype.Component;

/**
 * What achievements are aligned to, as their versions say: for their pages, and for the documents that are signed from now
 * on. {@link Aligning} drafts the next.
 */
@Component
public class Alignments {

    private final AlignmentStore store;

    Alignments(AlignmentStore store) {
        this.store = store;
    }

    /** As they stand in a signed document of the achievement. */
    public List<Alignment> of(UUID achievementId) {
        return skills(achievementId).stream().map(AlignedSkill::signed).toList();
    }

    /** With what issuers say about them. */
    public List<AlignedSkill> skills(UUID achievementId) {
        return store.of(List.of(achievementId));
    }

    /** The same of several achievements; those without are missing. */
    public Map<UUID, List<AlignedSkill>> skills(Collection<UUID> achievementIds) {
        return store.of(achievementIds).stream().collect(Collectors.groupingBy(AlignedSkill::achievementId));
    }

    /** What an achievement is going to be aligned to once its draft is published. */
    public List<AlignedSkill> drafted(UUID achievementId) {
        return store.drafted(achievementId);
    }

    /** What was drafted is so from now on. Call with the achievement kept from others. */
    public void publish(UUID achievementId) {
        store.publish(achievementId);
    }

    /** What was drafted is forgotten. */
    public void discard(UUID achievementId) {
        store.discard(achievementId);
    }

    /** How many there are; achievements without are missing. */
    public Map<UUID, Integer> counts(Collection<UUID> achievementIds) {
        return store.counts(achievementIds);
    }
}
