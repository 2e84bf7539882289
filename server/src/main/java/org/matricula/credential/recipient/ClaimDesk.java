package org.matricula.credential.recipient;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;
import org.matricula.credential.Achievements;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Throttle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be claimed, for the organisation's staff: seeing it, writing again, correcting, withdrawing. */
@Component
public class ClaimDesk {

    public static final int PAGE = 50;

    static final int MAILS_A_DAY = 3;

    private static final int MOST_MONTHS = 120;

    private final ClaimStore store;
    private final ClaimDeskStore desk;
    private final ClaimMaking making;
    private final SealedContent contents;
    private final RecipientKeys keys;
    private final Achievements achievements;
    private final Throttle throttle;
    private final Audit audit;
    private final Clock clock;

    ClaimDesk(
            ClaimStore store,
            ClaimDeskStore desk,
            ClaimMaking making,
            SealedContent contents,
            RecipientKeys keys,
            Achievements achievements,
            Throttle throttle,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.desk = desk;
        this.making = making;
        this.contents = contents;
        this.keys = keys;
        this.achievements = achievements;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A page of them, the newest first; that they were looked at is audited.
     *
     * @param state {@code WAITING}, {@code TAKEN}, {@code REFUSED}, {@code WITHDRAWN} or {@code ENDED}; others are as the first
     * @param after the last one of the page before
     */
    @Transactional
    public List<StaffClaim> page(
            UUID organisationId, String state, @Nullable UUID achievementId, @Nullable UUID after) {
        audit.record(
                organisationId, "award-claims.listed", "organisation", organisationId, Map.of("state", stateOf(state)));
        var before = after == null ? null : desk.find(organisationId, after).orElse(null);
        return desk.page(organisationId, stateOf(state), achievementId, before, PAGE).stream()
                .map(this::shown)
                .toList();
    }

    /** @throws NotFound if it is another organisation's */
    @Transactional
    public StaffClaim get(UUID organisationId, UUID claimId) {
        audit.record(organisationId, "award-claim.viewed", "award-claim", claimId, Map.of());
        return shown(find(organisationId, claimId));
    }

    /** The code for what waits for somebody the organisation knows by an id. @throws Refusal if there is none */
    @Transactional
    public String code(UUID organisationId, UUID claimId) {
        var claim = waiting(organisationId, claimId);
        if (claim.externalHash() == null) throw new Refusal("credential.recipient.claim.no-code");
        audit.record(organisationId, "award-claim.code-shown", "award-claim", claimId, Map.of());
        return keys.code(claim.externalHash(), claim.codeRound());
    }

    /** The former code opens nothing any more. @throws Refusal if there is none */
    @Transactional
    public String renewCode(UUID organisationId, UUID claimId) {
        var claim = waiting(organisationId, claimId);
        if (claim.externalHash() == null) throw new Refusal("credential.recipient.claim.no-code");
        var code = keys.code(claim.externalHash(), claim.codeRound() + 1);
        desk.renewCode(claim.externalHash(), claim.codeRound() + 1, keys.ofCode(code));
        audit.record(organisationId, "award-claim.code-renewed", "award-claim", claimId, Map.of());
        return code;
    }

    /** Writes about it once more. @throws Refusal if it has no address, or was written about three times that day */
    @Transactional
    public void mailAgain(Organisation organisation, UUID claimId) {
        var claim = waiting(organisation.id(), claimId);
        if (claim.emailHash() == null) throw new Refusal("credential.recipient.claim.no-address");
        mail(organisation, claim);
        audit.record(organisation.id(), "award-claim.mailed-again", "award-claim", claimId, Map.of());
    }

    /**
     * It waits for another address from now on; the mail to the former one leads nowhere. Where somebody was told, the new
     * address is told too.
     *
     * @throws Invalid if this can't be an address
     * @throws Refusal if the same waits there already, or there were too many mails
     */
    @Transactional
    public void correct(Organisation organisation, UUID claimId, String address) {
        var claim = waiting(organisation.id(), claimId);
        var email = EmailAddress.parse(address)
                .orElseThrow(() -> Invalid.field("email", "credential.recipient.wrong.address"));
        var hash = keys.ofEmail(email);
        var content =
                contents.open(Objects.requireNonNull(claim.sealedContent())).at(email.written());
        var link = keys.link(claimId, hash).hash();
        if (!desk.correct(claimId, hash, link, contents.seal(content)))
            throw new Refusal("credential.recipient.claim.there-already");
        audit.record(organisation.id(), "award-claim.corrected", "award-claim", claimId, Map.of());
        if (claim.mailedAt() != null) mail(organisation, find(organisation.id(), claimId));
    }

    /** Nobody can claim it any more, and what it said of somebody is erased. @throws Refusal if it was answered */
    @Transactional
    public void withdraw(UUID organisationId, UUID claimId) {
        waiting(organisationId, claimId);
        desk.withdraw(claimId, clock.instant());
        audit.record(organisationId, "award-claim.withdrawn", "award-claim", claimId, Map.of());
    }

    /** How many months what is awarded from now on waits. */
    public int months(UUID organisationId) {
        return desk.months(organisationId);
    }

    /** @throws Invalid if it is not between a month and ten years */
    @Transactional
    public void setMonths(UUID organisationId, int months) {
        if (months < 1 || months > MOST_MONTHS)
            throw Invalid.field("months", "credential.recipient.period.wrong", MOST_MONTHS);
        desk.setMonths(organisationId, months);
        audit.record(
                organisationId, "award-claims.period-set", "organisation", organisationId, Map.of("months", months));
    }

    private void mail(Organisation organisation, Claim claim) {
        if (!throttle.allows("award-claim-mail:" + claim.id(), MAILS_A_DAY, Duration.ofDays(1)))
            throw new Refusal("credential.recipient.claim.mailed-often", MAILS_A_DAY);
        making.tell(claim, organisation, achievements.get(organisation.id(), claim.achievementId()), clock.instant());
    }

    private Claim find(UUID organisationId, UUID claimId) {
        return desk.find(organisationId, claimId).orElseThrow(NotFound::new);
    }

    private Claim waiting(UUID organisationId, UUID claimId) {
        find(organisationId, claimId);
        var claim = store.lock(claimId).orElseThrow(NotFound::new);
        if (!claim.isWaiting(clock.instant())) throw new Refusal("credential.recipient.claim.over");
        return claim;
    }

    private StaffClaim shown(Claim claim) {
        var content = claim.sealedContent() == null ? null : contents.open(claim.sealedContent());
        return StaffClaim.of(claim, content, clock.instant());
    }

    private static Claim.State stateOf(String state) {
        for (var known : Claim.State.values()) if (known.name().equals(state)) return known;
        return Claim.State.WAITING;
    }
}
