package org.matricula.credential.verify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.matricula.credential.IssuedHere;
import org.matricula.credential.Verification;
import org.matricula.credential.trust.Listing;
import org.matricula.credential.trust.Trust;
import org.matricula.credential.verify.Source.Kind;
import org.matricula.openbadges.BakedImage;
import org.matricula.openbadges.Reason;
import org.matricula.openbadges.RefusedException;
import org.matricula.openbadges.Verdict;
import org.matricula.openbadges.Verifier;
import org.springframework.stereotype.Component;

/** Checks one thing, whatever it is; the answer says what is wrong with it. */
@Component
public class Checking {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S{1,2000}");

    /** In bytes: as many links as somebody pastes. */
    private static final int LONGEST_LINKS = 200_000;

    private final Verification verification;
    private final LinkedCredentials links;
    private final IssuedHere issuedHere;
    private final Trust trust;

    Checking(Verification verification, LinkedCredentials links, IssuedHere issuedHere, Trust trust) {
        this.verification = verification;
        this.links = links;
        this.issuedHere = issuedHere;
        this.trust = trust;
    }

    /** A link, or a credential as text in UTF-8, in a PDF or a picture, or a picture of a QR code. */
    public Checked check(byte[] given) {
        var address = address(given);
        if (address.isPresent()) return ofLink(address.get(), Kind.LINK);
        int links = links(given);
        if (links > 1) {
            return refused(new RefusedException(Reason.SEVERAL_LINKS, "" + links), Source.of(Kind.TEXT));
        }
        var checked = examined(given, Source.of(kind(given)));
        return checked.verdict() == Verdict.NO_CREDENTIAL ? ofCode(given, checked) : checked;
    }

    private static Optional<URI> address(byte[] given) {
        if (given.length > 2_100) return Optional.empty();
        var text = new String(given, StandardCharsets.UTF_8).strip();
        if (!ADDRESS.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How many links there are where there is nothing else; otherwise none. */
    private static int links(byte[] given) {
        if (given.length > LONGEST_LINKS) return 0;
        var words = new String(given, StandardCharsets.UTF_8).strip().split("[\\s,;]+");
        return Arrays.stream(words).allMatch(word -> ADDRESS.matcher(word).matches()) ? words.length : 0;
    }

    private Checked ofLink(URI address, Kind kind) {
        var source = new Source(kind, address.toString());
        try {
            return examined(links.document(address), source);
        } catch (RefusedException e) {
            return refused(e, source);
        }
    }

    /** @param otherwise what is said where there is no code in the picture either */
    private Checked ofCode(byte[] given, Checked otherwise) {
        try {
            return QrReader.read(given)
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .map(text -> address(text)
                            .map(address -> ofLink(address, Kind.CODE))
                            .orElseGet(() -> examined(text, Source.of(Kind.CODE))))
                    .orElse(otherwise);
        } catch (RefusedException e) {
            return refused(e, otherwise.source());
        }
    }

    private static Kind kind(byte[] given) {
        if (Verifier.isPdf(given)) return Kind.PDF;
        return BakedImage.isImage(given) ? Kind.PICTURE : Kind.TEXT;
    }

    private Checked examined(byte[] document, Source source) {
        var examined = verification.examine(document);
        return new Checked(
                source, examined.credentials().stream().map(this::credential).toList(), examined.presentation());
    }

    private Checked.Credential credential(org.matricula.openbadges.Verification one) {
        return new Checked.Credential(one, listings(one), issuedHere.pageOf(one).orElse(null));
    }

    /** Only of whoever signed it indeed. */
    private List<Listing> listings(org.matricula.openbadges.Verification one) {
        return IssuedHere.isGenuine(one) ? one.issuer().map(trust::listings).orElse(List.of()) : List.of();
    }

    private static Checked refused(RefusedException e, Source source) {
        return new Checked(
                source,
                List.of(new Checked.Credential(org.matricula.openbadges.Verification.refused(e), List.of(), null)),
                null);
    }
}
