package org.matricula.credential.rule.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.matricula.credential.rule.AwardRule;
import org.matricula.credential.rule.RuleFields;
import org.matricula.credential.rule.Rules;
import org.matricula.organisation.Organisations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rules of an achievement for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/achievements/{achievement}/rules")
final class RuleApi {

    private final Organisations organisations;
    private final Rules rules;

    RuleApi(Organisations organisations, Rules rules) {
        this.organisations = organisations;
        this.rules = rules;
    }

    /** {@code needsAll}: whether all rules have to be met, or any of them. */
    record RulesOfAchievement(boolean needsAll, List<StandingRule> rules) {}

    record StandingRule(UUID id, RuleFields rule, Instant createdAt) {
        static StandingRule of(AwardRule rule) {
            return new StandingRule(rule.id(), RuleFields.of(rule.rule()), rule.createdAt());
        }
    }

    record Needed(boolean all) {}

    @GetMapping
    RulesOfAchievement rules(@PathVariable String organisation, @PathVariable UUID achievement) {
        var standing = rules.of(idOf(organisation), achievement).stream()
                .map(StandingRule::of)
                .toList();
        return new RulesOfAchievement(rules.needsAll(achievement), standing);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StandingRule add(
            @PathVariable String organisation, @PathVariable UUID achievement, @RequestBody RuleFields fields) {
        return StandingRule.of(rules.add(idOf(organisation), achievement, fields));
    }

    @PutMapping("/needed")
    RulesOfAchievement need(
            @PathVariable String organisation, @PathVariable UUID achievement, @RequestBody Needed needed) {
        rules.needAll(idOf(organisation), achievement, needed.all());
        return rules(organisation, achievement);
    }

    @DeleteMapping("/{rule}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String organisation, @PathVariable UUID achievement, @PathVariable UUID rule) {
        rules.remove(idOf(organisation), achievement, rule);
    }

    private UUID idOf(String organisation) {
        return organisations.get(organisation).id();
    }
}
