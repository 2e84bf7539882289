package org.matricula.credential.recipient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.Awards;
import org.matricula.credential.Earned;
import org.matricula.credential.Manner;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an achievement to people who are named: those the organisation knows are awarded it at once, for everybody else it
 * waits to be claimed. However often the same is asked for, nobody gets it twice and nobody is written to twice.
 */
@Component
class Giving {

    private final Planning planning;
    private final Awards awards;
    private final ClaimMaking claims;
    private final GivenStore given;
    private final Organisations organisations;

    Giving(Planning planning, Awards awards, ClaimMaking claims, GivenStore given, Organisations organisations) {
        this.planning = planning;
        this.awards = awards;
        this.claims = claims;
        this.given = given;
        this.organisations = organisations;
    }

    /** @throws Refusal if the achievement is not published */
    @Transactional
    public List<Given> give(Achievement achievement, List<NamedAward> named, Manner manner) {
        if (achievement.state() != Achievement.State.PUBLISHED) throw new Refusal("credential.award.unpublished");
        var organisation = organisations.get(achievement.organisationId().toString());
        var planned = planning.plan(achievement, named);
        var atOnce = atOnce(achievement, planned, manner);
        var toClaim = planned.stream()
                .filter(one -> one.fate() == Fate.CLAIM)
                .map(Planned::award)
                .toList();
        var made = claims.make(organisation, achievement, toClaim, manner);
        var outcomes = new ArrayList<Given>();
        for (var one : planned) {
            var credential = one.learnerId() == null
                    ? null
                    : atOnce.get(
                            new GivenStore.Source(one.learnerId(), one.award().sourceKey()));
            var claim = made.get(one.award());
            outcomes.add(new Given(one.award(), fate(one, credential, claim), credential, claim));
        }
        return outcomes;
    }

    /** Somebody may have been faster between looking and doing. */
    private static Fate fate(Planned planned, @Nullable UUID credential, @Nullable UUID claim) {
        return switch (planned.fate()) {
            case AWARD -> credential == null ? Fate.KNOWN : Fate.AWARD;
            case CLAIM -> claim == null ? Fate.KNOWN : Fate.CLAIM;
            case KNOWN, TWO_PEOPLE -> planned.fate();
        };
    }

    /** The credentials that were awarded now, by learner and source. */
    private Map<GivenStore.Source, UUID> atOnce(Achievement achievement, List<Planned> planned, Manner manner) {
        var zone = organisations.get(achievement.organisationId().toString()).zone();
        var earned = new ArrayList<Earned>();
        for (var one : planned) {
            if (one.learnerId() != null) earned.add(one.award().earnedBy(one.learnerId(), zone));
        }
        if (earned.isEmpty()) return Map.of();
        Set<GivenStore.Source> now = new HashSet<>();
        awards.award(achievement, earned, manner)
                .forEach(one -> now.add(new GivenStore.Source(one.learnerId(), one.sourceKey())));
        var credentials = new HashMap<>(given.awarded(
                achievement.id(),
                earned.stream().map(Earned::learnerId).distinct().toList()));
        credentials.keySet().retainAll(now);
        return credentials;
    }
}
