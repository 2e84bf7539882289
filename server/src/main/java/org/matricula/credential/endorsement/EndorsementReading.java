package org.matricula.credential.endorsement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.springframework.stereotype.Component;

/** Endorsements for those who read them. */
@Component
public class EndorsementReading {

    private final EndorsementStore store;
    private final EndorsedThings things;
    private final Organisations organisations;

    EndorsementReading(EndorsementStore store, EndorsedThings things, Organisations organisations) {
        this.store = store;
        this.things = things;
        this.organisations = organisations;
    }

    /**
     * An endorsement with names.
     *
     * @param about what it is about; null once that is gone
     * @param path  the public page of that; null once it is gone
     */
    public record Read(
            UUID id,
            Endorsement.Kind kind,
            Endorsement.State state,
            String endorser,
            String endorserPath,
            String organisation,
            @Nullable String about,
            @Nullable String path,
            String request,
            String comment,
            Instant madeAt,
            Instant changedAt) {}

    /**
     * What everybody may read.
     *
     * @param endorserPath the endorser's public page
     * @param organisation the issuer that it is about, or whose badge or credential it is about
     */
    public record Shown(
            Endorsement.Kind kind,
            String endorser,
            String endorserPath,
            String organisation,
            String comment,
            Instant since) {}

    public List<Read> byEndorser(UUID endorserId) {
        return read(store.ofEndorser(endorserId));
    }

    public List<Read> aboutOrganisation(UUID organisationId) {
        return read(store.ofOrganisation(organisationId));
    }

    /** @throws NotFound if the learner doesn't hold it */
    public List<Read> aboutCredential(Person learner, UUID credentialId) {
        things.credential(learner, credentialId);
        return read(store.ofCredential(credentialId));
    }

    /** What the credential is called. @throws NotFound if the learner doesn't hold it */
    public String nameOf(Person learner, UUID credentialId) {
        return things.credential(learner, credentialId).name();
    }

    public List<Shown> shownOfAchievement(UUID achievementId) {
        return shown(store.shownOfAchievement(achievementId));
    }

    public List<Shown> shownOfIssuer(UUID organisationId) {
        return shown(store.shownOfIssuer(organisationId));
    }

    /** Of the credential, its achievement and its issuer. */
    public List<Shown> shownWith(UUID credentialId) {
        return shown(store.shownWith(credentialId));
    }

    private List<Shown> shown(List<Endorsement> endorsements) {
        var names = names(endorsements);
        return endorsements.stream()
                .map(one -> new Shown(
                        one.kind(),
                        names.get(one.endorserId()).name(),
                        "/issuers/" + names.get(one.endorserId()).slug(),
                        names.get(one.organisationId()).name(),
                        one.comment(),
                        one.changedAt()))
                .toList();
    }

    private List<Read> read(List<Endorsement> endorsements) {
        var names = names(endorsements);
        return endorsements.stream().map(one -> read(one, names)).toList();
    }

    private Read read(Endorsement one, Map<UUID, Organisation> names) {
        var thing = thing(one);
        return new Read(
                one.id(),
                one.kind(),
                one.state(),
                names.get(one.endorserId()).name(),
                "/issuers/" + names.get(one.endorserId()).slug(),
                names.get(one.organisationId()).name(),
                thing.map(EndorsedThing::name).orElse(null),
                thing.map(EndorsedThing::path).orElse(null),
                one.request(),
                one.comment(),
                one.madeAt(),
                one.changedAt());
    }

    private Optional<EndorsedThing> thing(Endorsement one) {
        try {
            return Optional.of(things.of(one));
        } catch (NotFound | Gone e) {
            return Optional.empty();
        }
    }

    private Map<UUID, Organisation> names(List<Endorsement> endorsements) {
        return organisations.byIds(endorsements.stream()
                .flatMap(one -> Stream.of(one.endorserId(), one.organisationId()))
                .collect(Collectors.toSet()));
    }
}
