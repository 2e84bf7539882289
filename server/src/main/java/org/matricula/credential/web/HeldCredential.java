package org.matricula.credential.web;

import java.time.Instant;
import org.matricula.credential.Standing;

/** A credential on its learner's home. */
public record HeldCredential(String path, String name, String issuer, Instant awardedAt, Standing standing) {}
