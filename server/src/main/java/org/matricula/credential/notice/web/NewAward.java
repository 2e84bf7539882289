package org.matricula.credential.notice.web;

import java.time.Instant;

/** An award its learner hasn't seen yet. @param path of the credential's page */
public record NewAward(String path, String name, String issuer, Instant since) {}
