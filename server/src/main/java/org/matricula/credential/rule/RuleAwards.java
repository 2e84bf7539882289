package org.matricula.credential.rule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awards;
import org.matricula.credential.Manner;
import org.matricula.progress.CertificatesEarned;
import org.matricula.progress.ProgrammesCompleted;
import org.matricula.progress.StepsAchieved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Awards by rules the moment a result comes. News that comes twice awards nothing twice; news whose handling fails is
 * handled again. What isn't published then isn't awarded.
 */
@Component
class RuleAwards {

    private final RuleStore store;
    private final Earnings earnings;
    private final Achievements achievements;
    private final Programmes programmes;
    private final Awards awards;

    RuleAwards(RuleStore store, Earnings earnings, Achievements achievements, Programmes programmes, Awards awards) {
        this.store = store;
        this.earnings = earnings;
        this.achievements = achievements;
        this.programmes = programmes;
        this.awards = awards;
    }

    @ApplicationModuleListener
    void on(CertificatesEarned event) {
        var met = new ArrayList<AwardRule>();
        for (var rule : store.ofCourse(event.courseId())) {
            // Only for the run that is news: former ones may be from before the rule stood.
            if (rule.rule() instanceof Rule.CoursePassed passed && passed.isOf(event.runId())) {
                met.add(new AwardRule(rule.id(), rule.achievementId(), passed.in(event.runId()), rule.createdAt()));
            }
        }
        var parts = programmes.withAnyOf(List.of(event.courseId())).stream()
                .map(Programme::id)
                .toList();
        store.ofProgrammes(parts).stream()
                .filter(rule -> rule.rule() instanceof Rule.GroupMet)
                .forEach(met::add);
        award(met, event.learnerIds());
    }

    @ApplicationModuleListener
    void on(ProgrammesCompleted event) {
        award(
                store.ofProgrammes(List.of(event.programmeId())).stream()
                        .filter(rule -> rule.rule() instanceof Rule.ProgrammeCompleted)
                        .toList(),
                event.learnerIds());
    }

    @ApplicationModuleListener
    void on(StepsAchieved event) {
        award(store.ofItem(event.stepId()), event.learnerIds());
    }

    private void award(List<AwardRule> met, List<UUID> learnerIds) {
        if (met.isEmpty()) return;
        var byAchievement =
                met.stream().collect(groupingBy(AwardRule::achievementId, mapping(AwardRule::rule, toList())));
        var known = achievements.byIds(byAchievement.keySet());
        byAchievement.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> award(known.get(one.getKey()), one.getValue(), learnerIds));
    }

    private void award(Achievement achievement, List<Rule> met, List<UUID> learnerIds) {
        if (!achievement.isPublished()) return;
        var selection = store.needsAll(achievement.id()) ? whole(achievement) : Selection.any(met);
        awards.awardOnce(achievement, earnings.of(achievement, selection, learnerIds), Manner.TOLD);
    }

    private Selection whole(Achievement achievement) {
        var rules = store.ofAchievement(achievement.id()).stream().map(AwardRule::rule);
        return new Selection(rules.toList(), true, Window.ALWAYS);
    }
}
