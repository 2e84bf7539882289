package org.matricula.credential;

import java.time.Clock;
import java.util.UUID;
import org.matricula.openbadges.StrictJson;
import org.matricula.platform.Person;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;

/**
 * Credentials as VC-JWT (Open Badges 3.0, 8.2). They are signed when asked for, from the document that is kept and by the
 * key that signs now: so there is nothing more to keep, those awarded before there were tokens have one too, and so have
 * those that were taken back, of which the status list tells.
 */
@Component
public class CredentialTokens {

    private final PublicCredentials credentials;
    private final CredentialStore store;
    private final Issuers issuers;
    private final Clock clock;

    CredentialTokens(PublicCredentials credentials, CredentialStore store, Issuers issuers, Clock clock) {
        this.credentials = credentials;
        this.store = store;
        this.issuers = issuers;
        this.clock = clock;
    }

    /**
     * The credential at a public address as compact JWS.
     *
     * @throws org.matricula.platform.NotFound if there never was one
     * @throws org.matricula.platform.Gone if the learner's data was erased
     */
    public String of(Token address) {
        return signed(credentials.document(address), new CredentialAddress(address).credentialId());
    }

    /** The same for its learner. @throws org.matricula.platform.NotFound if it is not this person's */
    public String of(Person person, UUID credentialId) {
        return signed(credentials.document(person, credentialId), credentialId);
    }

    private String signed(byte[] credential, UUID credentialId) {
        var document = StrictJson.object(credential);
        document.remove("proof");
        var issuer = store.find(credentialId).orElseThrow().organisationId();
        return issuers.tokens(issuer).signJwt(document, clock.instant());
    }
}
