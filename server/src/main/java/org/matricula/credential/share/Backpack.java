package org.matricula.credential.share;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievements;
import org.matricula.credential.HeldAward;
import org.matricula.credential.HeldAwards;
import org.matricula.credential.brought.BroughtCredentials;
import org.matricula.credential.brought.BroughtPage;
import org.matricula.credential.brought.BroughtVisibility;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.springframework.stereotype.Component;

/** All that a learner was awarded, by whatever organisation, and what the learner brought from elsewhere. */
@Component
public class Backpack {

    public static final int PAGE = 24;

    private final HeldAwards awards;
    private final Achievements achievements;
    private final Organisations organisations;
    private final BroughtCredentials brought;
    private final BroughtVisibility visibility;
    private final Clock clock;

    Backpack(
            HeldAwards awards,
            Achievements achievements,
            Organisations organisations,
            BroughtCredentials brought,
            BroughtVisibility visibility,
            Clock clock) {
        this.awards = awards;
        this.achievements = achievements;
        this.organisations = organisations;
        this.brought = brought;
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * A page of it, the newest first.
     *
     * @param words in a credential's name; blank for all
     * @param after the last one of the page before; null for the first page
     */
    public List<Holding> page(Person person, String words, @Nullable UUID after) {
        return holdings(awards.page(person, words, after, PAGE));
    }

    /** What was awarded here. */
    public List<Holding> all(Person person) {
        return holdings(awards.of(person));
    }

    /** What was awarded elsewhere, the latest brought first. */
    public List<Elsewhere> elsewhere(Person person) {
        var now = clock.instant();
        var shown = visibility.of(person);
        return brought.of(person).stream()
                .map(one -> new Elsewhere(one, shown.getOrDefault(one.id(), BroughtPage.UNOPENED), one.verdictAt(now)))
                .toList();
    }

    /** What was awarded here, then what was awarded elsewhere. */
    public List<Kept> everything(Person person) {
        return Stream.<Kept>concat(all(person).stream(), elsewhere(person).stream())
                .toList();
    }

    /** Those of these that are the person's, by id, in the order they are asked for. */
    public Map<UUID, Kept> those(Person person, Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, Kept>();
        if (ids.isEmpty()) return found;
        var kept = everything(person).stream().collect(Collectors.toMap(Kept::id, Function.identity()));
        ids.stream().filter(kept::containsKey).forEach(id -> found.put(id, kept.get(id)));
        return found;
    }

    /** @throws NotFound if this person brought no such credential */
    public Elsewhere elsewhere(Person person, UUID id) {
        var one = brought.get(person, id);
        return new Elsewhere(one, visibility.of(person, id), one.verdictAt(clock.instant()));
    }

    /** @throws NotFound if it is not this person's */
    public Holding get(Person person, UUID id) {
        return holdings(List.of(awards.get(person, id))).getFirst();
    }

    private List<Holding> holdings(List<HeldAward> held) {
        var names = achievements.byIds(
                held.stream().map(one -> one.award().achievementId()).toList());
        var issuers = organisations.byIds(
                held.stream().map(one -> one.award().organisationId()).toList());
        var now = clock.instant();
        return held.stream()
                .map(one -> {
                    var award = one.award();
                    var achievement = names.get(award.achievementId());
                    var issuer = issuers.get(award.organisationId());
                    return new Holding(
                            award.credentialId(),
                            award.achievementId(),
                            award.organisationId(),
                            achievement.name(),
                            issuer.name(),
                            achievement.path() + "/badge.svg",
                            award.awardedAt(),
                            issuer.zone(),
                            one.validUntil(),
                            one.state(now),
                            one.page(),
                            one.hidesName(),
                            award.address().path());
                })
                .toList();
    }
}
