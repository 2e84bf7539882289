package org.matricula.credential.recipient;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.platform.Person;
import org.springframework.stereotype.Component;

/** Looks at awards to people who are named, and says of each what would become of it. Changes nothing. */
@Component
final class Planning {

    private final Matching matching;
    private final GivenStore given;
    private final ClaimStore claims;
    private final RecipientKeys keys;

    Planning(Matching matching, GivenStore given, ClaimStore claims, RecipientKeys keys) {
        this.matching = matching;
        this.given = given;
        this.claims = claims;
        this.keys = keys;
    }

    /** One for each, in their order; what stands twice in the list is known the second time. */
    List<Planned> plan(Achievement achievement, List<NamedAward> awards) {
        var found = matching.find(
                achievement.organisationId(),
                awards.stream().map(NamedAward::to).toList());
        var persons = awards.stream()
                .map(award -> java.util.Optional.ofNullable(found.of(award.to())))
                .flatMap(java.util.Optional::stream)
                .flatMap(person -> person.learnerIds().stream())
                .distinct()
                .toList();
        var round = new Round(
                achievement,
                found,
                given.awarded(achievement.id(), persons).keySet(),
                claims.existing(achievement.id(), hashes(achievement.organisationId(), awards)),
                new HashSet<>());
        return awards.stream().map(award -> planned(award, round)).toList();
    }

    private record Round(
            Achievement achievement,
            Matching.Found found,
            Set<GivenStore.Source> awarded,
            Set<ClaimStore.Source> claimed,
            Set<Object> seen) {}

    private Planned planned(NamedAward award, Round round) {
        var person = round.found().of(award.to());
        var fate = fate(award, person, round);
        var learner = fate == Fate.AWARD && person != null ? person.id() : null;
        return new Planned(award, fate, learner, person != null);
    }

    private Fate fate(NamedAward award, @Nullable Person person, Round round) {
        if (round.found().isTwoPeople(award.to())) return Fate.TWO_PEOPLE;
        var sources = sources(round.achievement().organisationId(), award);
        var known = sources.stream().anyMatch(source -> round.claimed().contains(source))
                || sources.stream().anyMatch(source -> round.seen().contains(source));
        round.seen().addAll(sources);
        if (known) return Fate.KNOWN;
        if (person == null) return Fate.CLAIM;
        return has(person, award, round) ? Fate.KNOWN : Fate.AWARD;
    }

    /** Under any of the learners that are this person. */
    private static boolean has(Person person, NamedAward award, Round round) {
        var mine = person.learnerIds().stream()
                .map(learner -> new GivenStore.Source(learner, award.sourceKey()))
                .toList();
        var had = mine.stream()
                .anyMatch(source ->
                        round.awarded().contains(source) || round.seen().contains(source));
        round.seen().addAll(mine);
        return had;
    }

    private List<ClaimStore.Source> sources(UUID organisationId, NamedAward award) {
        var sources = new ArrayList<ClaimStore.Source>();
        for (var hash : hashes(organisationId, award.to())) sources.add(new ClaimStore.Source(hash, award.sourceKey()));
        return sources;
    }

    private List<byte[]> hashes(UUID organisationId, List<NamedAward> awards) {
        return awards.stream()
                .flatMap(award -> hashes(organisationId, award.to()).stream())
                .toList();
    }

    private List<byte[]> hashes(UUID organisationId, Recipient to) {
        var hashes = new ArrayList<byte[]>();
        if (to.email() != null) hashes.add(keys.ofEmail(to.email()));
        if (to.externalId() != null) hashes.add(keys.ofExternalId(organisationId, to.externalId()));
        return hashes;
    }

    /** By how many of each. */
    static Map<Fate, Long> counted(List<Planned> planned) {
        return planned.stream()
                .collect(java.util.stream.Collectors.groupingBy(Planned::fate, java.util.stream.Collectors.counting()));
    }
}
