package org.matricula.credential.trust;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where issuers are listed, and who vouches for the list. */
sealed interface Registry {

    /** As it is shown to people. */
    String name();

    /**
     * A document of issuers, signed: a JSON Web Token by one of the keys, or a credential by the issuer named.
     *
     * @param keys   null where the list is a credential
     * @param issuer null where the list is signed by keys
     */
    record SignedList(
            String name,
            URI address,
            @Nullable JWKSet keys,
            @Nullable String issuer) implements Registry {}

    /**
     * A federation whose members lead to its trust anchor.
     *
     * @param keys of the anchor, which nothing else vouches for
     * @see <a href="https://openid.net/specs/openid-federation-1_0.html">OpenID Federation 1.0</a>
     */
    record Federation(String name, String anchor, JWKSet keys) implements Registry {}
}
