package org.matricula.credential;

import java.util.UUID;

/** Another credential took the place of one: corrected, renewed, or with another name on it. Told in the same transaction. */
public record CredentialReplaced(UUID learnerId, UUID former, UUID successor) {}
