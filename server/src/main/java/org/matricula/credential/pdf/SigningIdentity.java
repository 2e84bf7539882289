package org.matricula.credential.pdf;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** What signs PDFs for an issuer: a key, its certificate first, and those above it, as far as known. */
public record SigningIdentity(PrivateKey key, List<X509Certificate> chain) {

    public X509Certificate certificate() {
        return chain.getFirst();
    }
}
