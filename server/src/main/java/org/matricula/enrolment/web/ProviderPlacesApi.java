package org.matricula.enrolment.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.catalogue.Runs;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Places;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Track;
import org.matricula.organisation.BulkMemberships;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * A provider's program gives learners a place in one of its runs: those who paid elsewhere, or whom it vouches for. A
 * learner who reads along is upgraded and keeps what they did; asking twice changes nothing.
 */
@RestController
class ProviderPlacesApi {

    private final Organisations organisations;
    private final Runs runs;
    private final Places places;
    private final People people;
    private final BulkMemberships memberships;

    ProviderPlacesApi(
            Organisations organisations, Runs runs, Places places, People people, BulkMemberships memberships) {
        this.organisations = organisations;
        this.runs = runs;
        this.places = places;
        this.people = people;
        this.memberships = memberships;
    }

    /** {@code learner} is the learner's id; or {@code externalId}, by which the organisation knows the learner. */
    record Sent(@Nullable UUID learner, @Nullable String externalId) {}

    record Given(UUID learner, UUID run, Track track, Instant joinedAt) {
        static Given of(Enrolment enrolment) {
            return new Given(enrolment.learnerId(), enrolment.runId(), enrolment.track(), enrolment.activatedAt());
        }
    }

    @PostMapping("/api/v1/organisations/{organisation}/runs/{run}/places")
    Given give(@PathVariable String organisation, @PathVariable UUID run, @RequestBody Sent sent) {
        var provider = organisations.get(organisation);
        var wanted = runs.own(provider.id(), run);
        var person = people.personOf(learner(sent, provider));
        return Given.of(places.join(person, wanted, Source.API, provider.id(), provider.zone()));
    }

    /** Whom the organisation doesn't know it can't enrol: an id alone is no consent. */
    private UUID learner(Sent sent, Organisation provider) {
        if (sent.externalId() != null) {
            var known = memberships.learnersByExternalId(provider.id(), List.of(sent.externalId()));
            if (known.containsKey(sent.externalId())) return known.get(sent.externalId());
        }
        if (sent.learner() != null && places.knows(provider.id(), sent.learner())) return sent.learner();
        throw Invalid.field("learner", "enrolment.not.known");
    }
}
