package org.matricula.credential.rule;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.credential.Achievements;
import org.matricula.credential.Issuers;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.progress.WatchedSteps;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules by which an organisation awards its achievements. They look forward: what was achieved before a rule stood
 * is awarded by {@link org.matricula.credential.Awarding}, if somebody asks for it.
 */
@Component
public class Rules {

    static final int MOST = 50;

    private final RuleStore store;
    private final OwnResults results;
    private final Achievements achievements;
    private final Issuers issuers;
    private final WatchedSteps watched;
    private final Audit audit;
    private final Clock clock;

    Rules(
            RuleStore store,
            OwnResults results,
            Achievements achievements,
            Issuers issuers,
            WatchedSteps watched,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.results = results;
        this.achievements = achievements;
        this.issuers = issuers;
        this.watched = watched;
        this.audit = audit;
        this.clock = clock;
    }

    /** The oldest first. @throws NotFound if this organisation has no such achievement */
    public List<AwardRule> of(UUID organisationId, UUID achievementId) {
        return store.ofAchievement(
                achievements.get(organisationId, achievementId).id());
    }

    public boolean needsAll(UUID achievementId) {
        return store.needsAll(achievementId);
    }

    /** All rules of the achievement, as they stand. */
    public Selection selection(UUID achievementId) {
        var rules = store.ofAchievement(achievementId).stream().map(AwardRule::rule);
        return new Selection(rules.toList(), store.needsAll(achievementId), Window.ALWAYS);
    }

    /**
     * @throws NotFound if this organisation has no such achievement
     * @throws Invalid naming fields of {@link RuleFields}: also for what isn't the organisation's own
     * @throws Refusal if it has this rule already, stands for just this anyway, or has too many
     */
    @Transactional
    public AwardRule add(UUID organisationId, UUID achievementId, RuleFields fields) {
        var achievement = achievements.get(organisationId, achievementId);
        var rule = fields.rule();
        results.check(organisationId, rule);
        if (fields.runs().size() > 1) throw Invalid.field("runs", "credential.rule.one-run");
        var known = store.ofAchievement(achievementId);
        if (rule.isWhatStandsFor(achievement)) throw new Refusal("credential.rule.own");
        if (known.stream().anyMatch(one -> one.rule().equals(rule))) throw new Refusal("credential.rule.known");
        if (known.size() >= MOST) throw new Refusal("credential.rule.many", MOST);
        var added =
                new AwardRule(Ids.next(), achievementId, rule, clock.instant().truncatedTo(ChronoUnit.MICROS));
        issuers.of(organisationId);
        store.add(organisationId, added);
        watch(added);
        audit.record(organisationId, "award-rule.added", "achievement", achievementId, facts(added));
        return added;
    }

    /** What it awarded stays. @throws NotFound if the achievement has no such rule */
    @Transactional
    public void remove(UUID organisationId, UUID achievementId, UUID ruleId) {
        var rule = of(organisationId, achievementId).stream()
                .filter(one -> one.id().equals(ruleId))
                .findFirst()
                .orElseThrow(NotFound::new);
        store.remove(achievementId, ruleId);
        watched.unwatch(ruleId);
        audit.record(organisationId, "award-rule.removed", "achievement", achievementId, facts(rule));
    }

    /** Whether learners have to meet all of the rules from now on, or any of them. */
    @Transactional
    public void needAll(UUID organisationId, UUID achievementId, boolean all) {
        achievements.get(organisationId, achievementId);
        store.needAll(achievementId, all);
        audit.record(organisationId, "award-rule.needs-all", "achievement", achievementId, Map.of("all", all));
    }

    private void watch(AwardRule added) {
        switch (added.rule()) {
            case Rule.StepCompleted step -> watched.watch(added.id(), step.stepId());
            case Rule.TestPassed test -> watched.watch(added.id(), test.testId());
            default -> {}
        }
    }

    private static Map<String, Object> facts(AwardRule rule) {
        var fields = RuleFields.of(rule.rule());
        return Map.of("rule", rule.id(), "kind", String.valueOf(fields.kind()));
    }
}
