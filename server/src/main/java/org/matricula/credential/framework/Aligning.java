package org.matricula.credential.framework;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.matricula.credential.Achievements;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Aligns an organisation's achievements to skills, in their drafts: what is published, and signed from then on, is so with
 * the next version. Everything here throws {@link NotFound} where the organisation has no such achievement.
 */
@Component
public class Aligning {

    /** To one achievement: who needs more describes a programme. */
    public static final int MOST = 50;

    private final AlignmentStore store;
    private final SkillStore skills;
    private final Frameworks frameworks;
    private final Achievements achievements;
    private final DefinitionDrafts drafts;
    private final Audit audit;
    private final Clock clock;

    Aligning(
            AlignmentStore store,
            SkillStore skills,
            Frameworks frameworks,
            Achievements achievements,
            DefinitionDrafts drafts,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.skills = skills;
        this.frameworks = frameworks;
        this.achievements = achievements;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Aligns to a skill of a framework the organisation sees; twice is once.
     *
     * @throws Invalid naming {@code item} if there is no such skill, or it is retired
     * @throws Refusal if there are {@link #MOST} already
     */
    @Transactional
    public AlignedSkill add(UUID organisationId, UUID achievementId, UUID itemId, SkillKind kind) {
        achievements.get(organisationId, achievementId);
        var skill = skills.find(itemId)
                .filter(found -> !found.retired() && isSeen(organisationId, found))
                .orElseThrow(() -> Invalid.field("item", "credential.framework.no-such-skill"));
        return added(
                organisationId,
                achievementId,
                one -> skill.id().equals(one.itemId()),
                id -> store.add(id, achievementId, skill.id(), kind, clock.instant()));
    }

    private boolean isSeen(UUID organisationId, Skill skill) {
        return frameworks.seenBy(organisationId).stream()
                .anyMatch(framework -> framework.id().equals(skill.frameworkId()));
    }

    /** Aligns to a skill of a framework that isn't here. @throws Invalid @throws Refusal as above */
    @Transactional
    public AlignedSkill add(UUID organisationId, UUID achievementId, NewAlignment entered, SkillKind kind) {
        achievements.get(organisationId, achievementId);
        var stripped = entered.stripped();
        NewAlignmentRules.check(stripped);
        return added(
                organisationId,
                achievementId,
                one -> one.itemId() == null && one.url().equals(stripped.url()),
                id -> store.add(id, achievementId, stripped, kind, clock.instant()));
    }

    private interface Adding {
        void add(UUID id);
    }

    private AlignedSkill added(UUID organisation, UUID achievement, Predicate<AlignedSkill> same, Adding adding) {
        var there = store.drafted(achievement);
        var before = there.stream().filter(same).findFirst();
        if (before.isPresent()) return before.get();
        if (there.size() >= MOST) throw new Refusal("credential.framework.enough", MOST);
        drafts.changed(organisation, achievement);
        adding.add(Ids.next());
        record(organisation, "achievement.aligned", achievement);
        return store.drafted(achievement).stream().filter(same).findFirst().orElseThrow();
    }

    /** Says whether it is a hard skill, a soft one, or both. @throws NotFound if it isn't there */
    @Transactional
    public void mark(UUID organisationId, UUID achievementId, UUID alignmentId, SkillKind kind) {
        drafts.changed(organisationId, achievementId);
        if (!store.mark(achievementId, alignmentId, kind)) throw new NotFound();
        record(organisationId, "achievement.alignment-marked", achievementId);
    }

    /** @throws NotFound if it isn't there */
    @Transactional
    public void remove(UUID organisationId, UUID achievementId, UUID alignmentId) {
        drafts.changed(organisationId, achievementId);
        if (!store.remove(achievementId, alignmentId)) throw new NotFound();
        record(organisationId, "achievement.alignment-removed", achievementId);
    }

    private void record(UUID organisation, String action, UUID achievement) {
        audit.record(organisation, action, "achievement", achievement, Map.of());
    }
}
