package org.matricula.openbadges;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of looking at a document that holds one credential, or presents several.
 *
 * @param credentials each by itself, in the order of the document; at least one
 * @param presentation the presentation's own proof; null for a credential alone
 */
public record Examination(
        List<Verification> credentials, @Nullable PresentationProof presentation) {

    public Examination {
        credentials = List.copyOf(credentials);
    }

    /** The same with one check answered otherwise, for those that passed it. */
    Examination with(Check check) {
        return new Examination(
                credentials.stream()
                        .map(one -> one.check(check.kind()).passed() ? one.with(check) : one)
                        .toList(),
                presentation);
    }

    /** The worst of the verdicts on the credentials. */
    public Verdict verdict() {
        return credentials.stream()
                .map(Verification::verdict)
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
    }
}
