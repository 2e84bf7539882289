package org.matricula.record;

import java.time.Instant;
import org.matricula.credential.Standing;

/** The signed credential of something on a record. {@code path} is that of its public page. */
public record RecordedCredential(String path, Standing standing, Instant issuedAt) {}
