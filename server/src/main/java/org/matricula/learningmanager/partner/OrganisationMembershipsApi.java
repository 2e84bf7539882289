package org.matricula.learningmanager.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Membership;
import org.matricula.organisation.Memberships;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.WaitingMemberships;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the partner's own systems call its learners, and memberships for those who are to come. */
@RestController
@RequestMapping(PartnerAddresses.ROOT + "/organisation_memberships")
class OrganisationMembershipsApi {

    /** @param externalLearnerId what the partner's own systems call the learner */
    record New(
            @JsonProperty("external_learner_id") @Nullable String externalLearnerId) {}

    private final Memberships memberships;
    private final WaitingMemberships waiting;
    private final Organisations organisations;
    private final PartnerAddresses addresses;

    OrganisationMembershipsApi(
            Memberships memberships,
            WaitingMemberships waiting,
            Organisations organisations,
            PartnerAddresses addresses) {
        this.memberships = memberships;
        this.waiting = waiting;
        this.organisations = organisations;
        this.addresses = addresses;
    }

    /** Whoever was merged into another is answered as that one. */
    @GetMapping("/{uuid}")
    PartnerMembership get(@PathVariable UUID uuid, @AuthenticationPrincipal Caller.Partner partner) {
        var asked = inForce(partner.organisationId(), uuid);
        var seen = asked.isMerged() ? inForce(partner.organisationId(), asked.seenAs()) : asked;
        var external = seen.externalLearnerId() == null ? asked.externalLearnerId() : seen.externalLearnerId();
        return new PartnerMembership(seen.id(), addresses.membership(seen.id()).href(), external);
    }

    /** Leads to the membership, and names it for programs that follow no redirects. */
    @GetMapping("/find")
    ResponseEntity<Reference> find(
            @RequestParam(name = "external_learner_id", defaultValue = "") String externalLearnerId,
            @AuthenticationPrincipal Caller.Partner partner) {
        var found = addresses.membership(memberships
                .byExternalId(partner.organisationId(), externalLearnerId)
                .orElseThrow(NotFound::new)
                .seenAs());
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(found.href()))
                .body(found);
    }

    /** Asking again for the same learner makes no second membership, but another link. */
    @PostMapping
    @Transactional
    ResponseEntity<MadeMembership> make(@RequestBody New wanted, @AuthenticationPrincipal Caller.Partner partner) {
        var organisation = organisations.get(partner.organisationId().toString());
        var external = wanted.externalLearnerId() == null
                ? ""
                : wanted.externalLearnerId().strip();
        var known = memberships.byExternalId(organisation.id(), external);
        if (known.isPresent()) return ResponseEntity.ok(made(organisation, known.get(), external));
        var made = made(organisation, waiting.make(organisation, external), external);
        return ResponseEntity.created(URI.create(made.href())).body(made);
    }

    private MadeMembership made(Organisation organisation, Membership membership, String external) {
        var address = addresses.membership(membership.seenAs());
        var link = membership.isWaiting()
                ? addresses.invitation(
                        waiting.link(organisation, membership.id()).value())
                : null;
        return new MadeMembership(address.uuid(), address.href(), external, link);
    }

    private Membership inForce(UUID organisationId, UUID id) {
        return memberships
                .find(organisationId, id)
                .filter(one -> !one.isRemoved())
                .orElseThrow(NotFound::new);
    }
}
