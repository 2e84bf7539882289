package org.matricula.openbadges;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Check.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Verifies credentials from anyone. Never throws for what is in the document: the answer says what is wrong. The work
 * done for a document is bounded, whatever it holds. Made once and kept; thread-safe.
 *
 * <p>A credential with several proofs passes only if every one of them holds and one is by the issuer. Endorsements
 * inside a credential are covered by its signature, but their own proofs are not checked: verify each by itself.
 */
public final class Verifier {

    private final JsonLdRules rules;
    private final SignatureChecks signatures;
    private final OlderBadgeChecks older;
    private final @Nullable StatusChecks status;

    /** @param fetcher reaches did:web documents and status lists, e.g. a {@link PublicWeb} */
    public Verifier(Fetcher fetcher) {
        this(fetcher, Contexts.bundled());
    }

    /** With contexts of your own besides the bundled ones, see {@link Contexts#and}. */
    public Verifier(Fetcher fetcher, Contexts contexts) {
        rules = new JsonLdRules(contexts);
        var proofs = new DataIntegrity(SharedGraphs.over(contexts), new Jcs());
        signatures = new SignatureChecks(proofs, new VerificationMethods(fetcher));
        older = new OlderBadgeChecks(fetcher);
        status = new StatusChecks(fetcher, signatures);
    }

    private Verifier(JsonLdRules rules, SignatureChecks signatures, OlderBadgeChecks older) {
        this.rules = rules;
        this.signatures = signatures;
        this.older = older;
        this.status = null;
    }

    /** The same without looking into status lists: for an issuer, who knows the status of what it issued. */
    public Verifier withoutStatus() {
        return new Verifier(rules, signatures, older);
    }

    /** Whether a document is a PDF, so that what is verified is the credential attached to it. */
    public static boolean isPdf(byte[] document) {
        return PdfAttachment.isPdf(document);
    }

    /**
     * The credential in a document, to the letter: JSON or a compact token, as it stands there, attached to a PDF or in
     * a picture.
     *
     * @throws RefusedException if there is none that can be read
     */
    public static String credentialIn(byte[] document) {
        if (PdfAttachment.isPdf(document)) return StrictJson.text(PdfAttachment.credentialIn(document));
        if (BakedImage.isImage(document))
            return StrictJson.text(BakedImage.carriedBy(document).credential());
        if (!CredentialShape.begins(document)) throw new RefusedException(Reason.NO_CREDENTIAL);
        return StrictJson.text(document);
    }

    /** What JSON or a token says, true or not, without verifying it; empty if that is no achievement credential. */
    public static Optional<AchievementCredential> read(String credential) {
        try {
            return AchievementCredential.read(CredentialShape.read(credential).credential());
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    /** See {@link #verify(String, Instant)}; for what {@link #credentialIn} finds in a document. */
    public Verification verify(byte[] document, Instant now) {
        return single(examine(document, now));
    }

    /**
     * Verifies one credential: JSON with proofs, a compact JSON Web Token, one in a JSON string or an
     * EnvelopedVerifiableCredential; a badge of Open Badges 2.0; a presentation of nothing else.
     *
     * @param now the instant for which the answer holds
     */
    public Verification verify(String document, Instant now) {
        return single(examine(document, now));
    }

    /** For a document already read, such as one of your own. */
    public Verification verify(ObjectNode document, Instant now) {
        return verify(document.toString(), now);
    }

    /** Verifies whatever is in a file: as {@link #verify(byte[], Instant)}, or each credential of a presentation. */
    public Examination examine(byte[] document, Instant now) {
        try {
            if (!PdfAttachment.isPdf(document) && BakedImage.isImage(document)) {
                return examine(BakedImage.carriedBy(document), now);
            }
            return examine(StrictJson.text(carried(document)), now);
        } catch (RefusedException e) {
            return unreadable(e);
        }
    }

    /** A changed picture says nothing against the credential in it, as long as that can be read: its signature decides. */
    private Examination examine(BakedImage.Carried carried, Instant now) {
        var at = carried.unsoundAt();
        if (at == null) return examine(StrictJson.text(carried.credential()), now);
        try {
            var examined = examine(StrictJson.text(carried.credential()), now);
            if (examined.credentials().getFirst().check(Kind.FORMAT).passed()) return examined.with(unsound(at));
        } catch (RefusedException e) {
            // Said in one way, whatever the change made of it.
        }
        throw new RefusedException(Reason.IMAGE_DAMAGED, at);
    }

    private static Check unsound(String at) {
        return Check.of(Kind.FORMAT, Check.Outcome.UNKNOWN, Reason.IMAGE_UNSOUND, at);
    }

    /** Verifies whatever is in a text: as {@link #verify(String, Instant)}, or each credential of a presentation. */
    public Examination examine(String document, Instant now) {
        try {
            return switch (Received.read(document)) {
                case Presentation presentation -> examine(presentation, now);
                case Received one -> new Examination(List.of(verify(one, now)), null);
            };
        } catch (RefusedException e) {
            return unreadable(e);
        }
    }

    private static byte[] carried(byte[] document) {
        if (PdfAttachment.isPdf(document)) return PdfAttachment.credentialIn(document);
        if (!CredentialShape.begins(document)) throw new RefusedException(Reason.NO_CREDENTIAL);
        return document;
    }

    private Examination examine(Presentation presentation, Instant now) {
        var credentials = presentation.credentials().stream()
                .map(credential -> verifyPresented(credential, now))
                .toList();
        return new Examination(credentials, new PresentationChecks(rules, signatures).check(presentation, now));
    }

    private Verification verifyPresented(JsonNode credential, Instant now) {
        try {
            return verify(Presentation.received(credential), now);
        } catch (RefusedException e) {
            return Verification.refused(e);
        }
    }

    private Verification verify(Received received, Instant now) {
        return switch (received) {
            case CredentialShape shape -> new Verification(shape.credential(), checks(shape, now));
            case OlderBadge badge -> older.verify(badge, now);
            case Presentation inside -> throw new RefusedException(Reason.NOT_A_CREDENTIAL, "credentialSubject");
        };
    }

    private static Verification single(Examination examination) {
        var all = examination.credentials();
        return all.size() == 1
                ? all.getFirst()
                : Verification.refused(new RefusedException(Reason.SEVERAL_PRESENTED, "" + all.size()));
    }

    private List<Check> checks(CredentialShape shape, Instant now) {
        var checks = new ArrayList<Check>();
        checks.add(Check.passed(Kind.FORMAT));
        checks.add(shape.checkContext(rules));
        checks.add(OpenBadgesSchema.check(shape.credential()));
        // Nothing is fetched for a document that is not understood, nor a status list for one that is not genuine.
        if (!checks.get(Kind.CONTEXT.ordinal()).passed()) {
            checks.add(Check.unchecked(Kind.SIGNATURE));
            checks.add(Check.unchecked(Kind.ISSUER));
        } else {
            checks.addAll(signatures.check(shape, now));
        }
        var genuine = checks.get(Kind.SIGNATURE.ordinal()).passed()
                && checks.get(Kind.ISSUER.ordinal()).passed();
        checks.add(genuine && status != null ? status.check(shape.credential(), now) : Check.unchecked(Kind.STATUS));
        checks.add(DateChecks.check(shape.credential(), now));
        return checks;
    }

    private static Examination unreadable(RefusedException e) {
        return new Examination(List.of(Verification.refused(e)), null);
    }
}
