package org.matricula.credential;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.matricula.openbadges.CachedWeb;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.DidDocument;
import org.matricula.openbadges.Examination;
import org.matricula.openbadges.Reason;
import org.matricula.openbadges.Verdict;
import org.matricula.openbadges.Verifier;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;

/**
 * Verifies any credential, from any issuer: Open Badges 2.0 and 3.0, and other W3C credentials, in all the forms that
 * {@link Verifier} reads. What this platform publishes itself (DID documents, status lists) is looked up here; the rest is
 * fetched from the public web, and from nowhere else.
 */
@Component
public class Verification {

    private static final Check SUSPENDED =
            new Check(Check.Kind.STATUS, Check.Outcome.FAILED, Reason.SUSPENDED, List.of());

    private final Verifier verifier;
    private final Verifier verifierOfOwn;
    private final Issuers issuers;
    private final StatusDocuments statusDocuments;
    private final StandingStore standings;
    private final PublicUrl publicUrl;
    private final Clock clock;

    Verification(
            Issuers issuers,
            StatusDocuments statusDocuments,
            StandingStore standings,
            PublicUrl publicUrl,
            CachedWeb web,
            Clock clock) {
        this.issuers = issuers;
        this.statusDocuments = statusDocuments;
        this.standings = standings;
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.verifier = new Verifier(web.after(this::ownDocument));
        this.verifierOfOwn = verifier.withoutStatus();
    }

    /** Never throws for what is in the document: the answer says what is wrong with it. */
    public org.matricula.openbadges.Verification verify(byte[] document) {
        return toldApart(verifier.verify(document, clock.instant()));
    }

    /** The same for a document that may present several credentials, each of which is verified. */
    public Examination examine(byte[] document) {
        var examined = verifier.examine(document, clock.instant());
        return new Examination(
                examined.credentials().stream().map(this::toldApart).toList(), examined.presentation());
    }

    /** What is suspended is set in the list as what is revoked is; of our own credentials we know which it is. */
    private org.matricula.openbadges.Verification toldApart(org.matricula.openbadges.Verification verified) {
        if (verified.verdict() != Verdict.REVOKED) return verified;
        var id = verified.json() == null ? "" : verified.json().path("id").asString("");
        var prefix = publicUrl.of("/c/");
        if (!id.startsWith(prefix)) return verified;
        var credentialId = new CredentialAddress(new Token(id.substring(prefix.length()))).credentialId();
        var standing = standings.standings(List.of(credentialId)).get(credentialId);
        return standing.status() == Standing.Status.SUSPENDED ? verified.with(SUSPENDED) : verified;
    }

    /** For a credential issued here: everything but its status, which the database knows better than a list. */
    org.matricula.openbadges.Verification verifyOwn(byte[] document) {
        return verifierOfOwn.verify(document, clock.instant());
    }

    private Optional<byte[]> ownDocument(URI address) {
        var url = address.toString();
        var statusPrefix = publicUrl.of("/status/");
        if (url.startsWith(statusPrefix)) {
            return statusDocuments.byToken(url.substring(statusPrefix.length())).map(StatusDocuments.Served::document);
        }
        return slugOfIssuer(address)
                .flatMap(slug -> issuers.didDocument(issuers.did(slug)))
                .map(document -> document.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** did:web always means https; here the address may be plain http on a developer's machine. */
    private Optional<String> slugOfIssuer(URI address) {
        var own = DidDocument.addressOf(issuers.did("x"));
        if (!own.getAuthority().equals(address.getAuthority())) return Optional.empty();
        var path = address.getPath();
        return path.startsWith("/issuers/") && path.endsWith("/did.json")
                ? Optional.of(path.substring("/issuers/".length(), path.length() - "/did.json".length()))
                : Optional.empty();
    }
}
