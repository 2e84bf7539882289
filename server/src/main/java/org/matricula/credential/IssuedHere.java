package org.matricula.credential;

import java.util.Optional;
import java.util.regex.Pattern;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.Verification;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;

/** Finds the page of a credential that somebody has as a file, if it was issued here. */
@Component
public class IssuedHere {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{27}");

    private final PublicCredentials credentials;
    private final PublicUrl publicUrl;

    IssuedHere(PublicCredentials credentials, PublicUrl publicUrl) {
        this.credentials = credentials;
        this.publicUrl = publicUrl;
    }

    /** Whether whoever it names as its issuer vouches for it: by a signature that holds, or by hosting it. */
    public static boolean isGenuine(Verification verified) {
        var signature = verified.check(Check.Kind.SIGNATURE);
        return verified.check(Check.Kind.ISSUER).passed()
                && (signature.passed() || signature.outcome() == Check.Outcome.NOT_APPLICABLE);
    }

    /** What anybody sees at its address; empty if it isn't of here, isn't genuine, or its learner doesn't show it. */
    public Optional<PublishedCredential> pageOf(Verification verified) {
        if (!isGenuine(verified)) return Optional.empty();
        var id = verified.credential().map(credential -> credential.id()).orElse("");
        var prefix = publicUrl.of("/c/");
        if (!id.startsWith(prefix)
                || !TOKEN.matcher(id.substring(prefix.length())).matches()) return Optional.empty();
        try {
            return Optional.of(credentials.published(new Token(id.substring(prefix.length()))))
                    .filter(page ->
                            verified.issuer().filter(page.issuerId()::equals).isPresent());
        } catch (NotFound | Gone e) {
            return Optional.empty();
        }
    }
}
