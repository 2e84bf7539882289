package org.matricula.learningmanager;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.billing.Prices;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Role;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Refusal;
import org.matricula.platform.mail.Outbox;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.Throttle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way into the Learning Manager: prices are agreed, the organisation is invited by mail, one of its people accepts
 * the terms. What was accepted stays open when a price ends: learners are followed on, and inviting is refused for want
 * of a price. Source: seed 004, "Accessing Learning Manager"; product rule 11.
 */
@Service
public class LearningManagerAccess {

    private static final int MAILS_A_DAY = 5;

    private final AccessStore store;
    private final AccessMail mail;
    private final Prices prices;
    private final Members members;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Throttle throttle;
    private final Audit audit;
    private final Clock clock;

    LearningManagerAccess(
            AccessStore store,
            AccessMail mail,
            Prices prices,
            Members members,
            Accounts accounts,
            Outbox outbox,
            Throttle throttle,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.mail = mail;
        this.prices = prices;
        this.members = members;
        this.accounts = accounts;
        this.outbox = outbox;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    public Stage stage(UUID organisationId) {
        var accepted = store.latestAcceptance(organisationId);
        if (accepted.isPresent())
            return accepted.get().version().equals(ManagerTerms.VERSION) ? Stage.OPEN : Stage.TERMS_CHANGED;
        if (store.latestInvitation(organisationId).isPresent()) return Stage.INVITED;
        return prices.agreed(organisationId) ? Stage.NOT_INVITED : Stage.NOT_AGREED;
    }

    public boolean isOpen(UUID organisationId) {
        return stage(organisationId) == Stage.OPEN;
    }

    /** Those of these organisations to which it is open; one statement. */
    public Set<UUID> openTo(Collection<UUID> organisationIds) {
        return organisationIds.isEmpty() ? Set.of() : store.accepted(organisationIds, ManagerTerms.VERSION);
    }

    /** @throws Refusal saying how far the organisation is, unless it is open */
    public void require(UUID organisationId) {
        var stage = stage(organisationId);
        if (stage != Stage.OPEN) throw new Refusal("learningmanager.closed." + stage);
    }

    public Optional<AccessInvitation> latestInvitation(UUID organisationId) {
        return store.latestInvitation(organisationId);
    }

    public Optional<Acceptance> latestAcceptance(UUID organisationId) {
        return store.latestAcceptance(organisationId);
    }

    /**
     * Writes to the organisation's owners and learning managers how to get in.
     *
     * @param by the partnership manager
     * @throws Refusal if no price is agreed, it has no such people, or it was written to often enough today
     */
    @Transactional
    public AccessInvitation invite(Organisation organisation, UUID by) {
        if (!prices.agreed(organisation.id())) throw new Refusal("learningmanager.invite.no-price");
        var readers = managersOf(organisation.id());
        if (readers.isEmpty()) throw new Refusal("learningmanager.invite.nobody", organisation.name());
        if (!throttle.allows("learning-manager-invitation:" + organisation.id(), MAILS_A_DAY, Duration.ofDays(1)))
            throw new Refusal("learningmanager.invite.enough", MAILS_A_DAY);
        var invitation = new AccessInvitation(Ids.next(), organisation.id(), clock.instant(), by, readers.size());
        store.add(invitation);
        readers.forEach(reader -> outbox.queue(mail.to(reader, organisation)));
        audit.record(
                organisation.id(),
                "learning-manager.invited",
                "organisation",
                organisation.id(),
                Map.of("recipients", readers.size()));
        return invitation;
    }

    /**
     * From now on it is open. Accepting twice changes nothing.
     *
     * @param version what the person read
     * @throws Refusal if there was no invitation, or the terms have changed since they were read
     */
    @Transactional
    public void accept(Organisation organisation, UUID accountId, String version) {
        var stage = stage(organisation.id());
        if (stage == Stage.OPEN) return;
        if (!stage.mayAccept()) throw new Refusal("learningmanager.closed." + stage);
        if (!version.equals(ManagerTerms.VERSION)) throw new Refusal("learningmanager.terms.other-version");
        if (store.add(new Acceptance(organisation.id(), version, clock.instant(), accountId)))
            audit.record(
                    organisation.id(),
                    "learning-manager.terms-accepted",
                    "organisation",
                    organisation.id(),
                    Map.of("version", version));
    }

    /** Who may invite in the organisation, and can be written to. */
    List<Account> managersOf(UUID organisationId) {
        return members.of(organisationId).stream()
                .filter(member -> member.roles().stream().anyMatch(LearningManagerAccess::invites))
                .flatMap(member -> accounts.find(member.accountId()).stream())
                .filter(account -> !account.primaryAddress().isEmpty())
                .toList();
    }

    private static boolean invites(Role role) {
        return role.permissions().contains(Permission.INVITE_LEARNERS);
    }
}
