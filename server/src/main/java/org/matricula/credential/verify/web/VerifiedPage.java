package org.matricula.credential.verify.web;

import static org.matricula.platform.text.Text.t;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;
import org.matricula.credential.IssuedHere;
import org.matricula.credential.Issuers;
import org.matricula.credential.PublishedCredential;
import org.matricula.credential.trust.Listing;
import org.matricula.credential.verify.Checked;
import org.matricula.credential.verify.Source;
import org.matricula.openbadges.AddressMatch;
import org.matricula.openbadges.PresentationProof;
import org.matricula.openbadges.Verdict;
import org.matricula.openbadges.Verification;

/**
 * What the page of an answer shows.
 *
 * @param registries the names of those that are looked at; none where the operator chose none
 */
public record VerifiedPage(
        Source source, List<Sheet> sheets, @Nullable PresentationProof presentation, List<String> registries) {

    /**
     * One credential and what came of it.
     *
     * @param awardedTo whether it was awarded to the address that was asked about; null if none was
     * @param issuerPath where its issuer presents itself, if that is of here and vouches for it; else null
     * @param page what anybody sees at its address; null if it is of elsewhere, or its learner shows none
     * @param zone on whose calendar its dates are said: the issuer's, as on the credential's own page, if it is of here
     */
    public record Sheet(
            Verification verification,
            List<Listing> listings,
            @Nullable AddressMatch awardedTo,
            @Nullable ZoneId zone,
            @Nullable String issuerPath,
            @Nullable PublishedCredential page) {

        /** Registries are spoken of where it is known who issued it. */
        public boolean isOfItsIssuer() {
            return IssuedHere.isGenuine(verification);
        }

        /** What else the credential says; null where there is none. */
        public @Nullable SaidMore more() {
            return verification
                    .credential()
                    .map(credential -> SaidMore.of(credential, issuerPath != null))
                    .orElse(null);
        }
    }

    static VerifiedPage of(Checked checked, @Nullable EmailAddress address, List<String> registries, Issuers issuers) {
        return new VerifiedPage(
                checked.source(),
                checked.credentials().stream()
                        .map(one -> sheet(one, address, issuers))
                        .toList(),
                checked.presentation(),
                registries);
    }

    private static Sheet sheet(Checked.Credential one, @Nullable EmailAddress address, Issuers issuers) {
        var issuer = one.verification().issuer();
        var path = IssuedHere.isGenuine(one.verification())
                ? issuer.flatMap(issuers::pathOf).orElse(null)
                : null;
        return new Sheet(
                one.verification(),
                one.listings(),
                one.awardedTo(address),
                issuer.flatMap(issuers::zoneOf).orElse(null),
                path,
                one.page());
    }

    /** A sentence about what it was read from; empty for plain text. */
    public String read() {
        var address = source.address();
        if (source.kind() == Source.Kind.TEXT || isNone()) return "";
        if (source.kind() == Source.Kind.CODE && address == null) return t("credential.verified.in-code-text");
        return t(
                "credential.verified.in-" + source.kind().name().toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(address, ""));
    }

    private boolean isNone() {
        return sheets.stream().allMatch(sheet -> sheet.verification().verdict() == Verdict.NO_CREDENTIAL);
    }
}
