package org.matricula.record;

import java.time.Instant;
import org.matricula.credential.CredentialAddress;
import org.matricula.credential.Standing;

/** The signed credential of something on a record. */
public record RecordedCredential(CredentialAddress address, Standing standing, Instant issuedAt) {

    /** Of its public page. */
    public String path() {
        return address.path();
    }
}
