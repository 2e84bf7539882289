package org.matricula.credential.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;
import org.matricula.credential.PublishedCredential;
import org.matricula.credential.trust.Listing;
import org.matricula.openbadges.AddressMatch;
import org.matricula.openbadges.PresentationProof;
import org.matricula.openbadges.Verdict;
import org.matricula.openbadges.Verification;

/**
 * What came of something to be checked.
 *
 * @param credentials each by itself; at least one, which may be none in truth
 * @param presentation who showed them together; null for a credential alone
 */
public record Checked(
        Source source,
        List<Credential> credentials,
        @Nullable PresentationProof presentation) {

    /**
     * @param listings the registries that its issuer is in; empty also where it isn't known who issued it
     * @param page what anybody sees at its address; null if it was issued elsewhere, or its learner shows no page
     */
    public record Credential(
            Verification verification,
            List<Listing> listings,
            @Nullable PublishedCredential page) {

        /** Why it was revoked or suspended, as its page says it; null if it stands, or that isn't known. */
        public @Nullable String statusReason() {
            return page == null ? null : page.reasonOfStanding();
        }

        /** Whether it was awarded to an address; null where that isn't asked, or there is no credential. */
        public @Nullable AddressMatch awardedTo(@Nullable EmailAddress address) {
            if (address == null || verification.verdict() == Verdict.NO_CREDENTIAL) return null;
            return AddressMatch.of(verification, List.of(address.written(), address.normal()));
        }
    }

    /** The worst of the verdicts. */
    public Verdict verdict() {
        return credentials.stream()
                .map(credential -> credential.verification().verdict())
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
    }

    public Credential first() {
        return credentials.getFirst();
    }

    Checked from(Source other) {
        return new Checked(other, credentials, presentation);
    }
}
