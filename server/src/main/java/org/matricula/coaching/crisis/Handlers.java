package org.matricula.coaching.crisis;

import java.util.List;
import java.util.UUID;
import org.matricula.coaching.Offers;
import org.matricula.organisation.Member;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.security.Permission;
import org.springframework.stereotype.Component;

/**
 * Who handles crises: a provider's contacts, whoever leads coaching there, and the coach whose learner it is. All of them
 * only while they are its staff, and none of it depends on the learner's consent.
 */
@Component
class Handlers {

    private final Members members;
    private final Offers offers;
    private final CrisisSettings settings;

    Handlers(Members members, Offers offers, CrisisSettings settings) {
        this.members = members;
        this.offers = offers;
        this.settings = settings;
    }

    boolean mayHandle(UUID accountId, Crisis crisis) {
        return accountId.equals(crisis.coachId()) && isMember(accountId, crisis.organisationId())
                || handlesAll(accountId, crisis.organisationId());
    }

    /** Whether this is a contact of the provider, or leads coaching there. */
    boolean handlesAll(UUID accountId, UUID organisationId) {
        return leads(organisationId).contains(accountId) || isContact(accountId, organisationId);
    }

    /** Whoever leads coaching, the longest-serving first. */
    List<UUID> leads(UUID organisationId) {
        return members.of(organisationId).stream()
                .filter(Handlers::leads)
                .map(Member::accountId)
                .toList();
    }

    private boolean isContact(UUID accountId, UUID organisationId) {
        return offers.ofOrganisation(organisationId).stream()
                .flatMap(offer -> settings.contacts(offer).stream())
                .anyMatch(contact -> contact.accountId().equals(accountId));
    }

    private boolean isMember(UUID accountId, UUID organisationId) {
        return !members.rolesOf(organisationId, accountId).isEmpty();
    }

    private static boolean leads(Member member) {
        return member.roles().stream().map(Role::permissions).anyMatch(all -> all.contains(Permission.LEAD_COACHING));
    }
}
