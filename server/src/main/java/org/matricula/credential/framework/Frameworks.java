package org.matricula.credential.framework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The frameworks there are: an organisation's own, which nobody else sees, and those an operator shares with everyone. Where
 * an owner is asked for, null stands for everyone.
 */
@Component
public class Frameworks {

    /** Skills on a page. */
    public static final int PAGE = 50;

    private final FrameworkStore store;
    private final SkillStore skills;
    private final Audit audit;

    Frameworks(FrameworkStore store, SkillStore skills, Audit audit) {
        this.store = store;
        this.skills = skills;
        this.audit = audit;
    }

    /** What an organisation can align to: its own and the shared ones, by name. */
    public List<Framework> seenBy(UUID organisationId) {
        return store.seenBy(organisationId);
    }

    /** Those that everyone sees. */
    public List<Framework> shared() {
        return store.of(null);
    }

    /** @throws NotFound if there is none, or this organisation doesn't see it; null sees what is shared */
    public Framework get(@Nullable UUID organisationId, UUID id) {
        return store.find(id)
                .filter(framework -> organisationId == null ? framework.isShared() : framework.isSeenBy(organisationId))
                .orElseThrow(NotFound::new);
    }

    /** A page of its skills in the order of the file. @param after the position of the last one seen; -1 at first */
    public List<Skill> skills(Framework framework, int after) {
        return skills.of(framework.id(), after, PAGE);
    }

    /** @throws Refusal if an achievement is aligned to it @throws NotFound if it isn't the owner's */
    @Transactional
    public void remove(@Nullable UUID owner, UUID id) {
        var framework = get(owner, id);
        if (owner != null && framework.isShared()) throw new NotFound();
        if (store.isAligned(id)) throw new Refusal("credential.framework.aligned");
        store.remove(id);
        audit.record(owner, "framework.removed", "framework", id, Map.of());
    }
}
