package org.matricula.learningmanager.web;

import java.time.Instant;

/** A credential the organisation awarded a learner. Its public address is the learner's to give away. */
public record LearnerAward(String name, boolean valid, Instant awardedAt) {}
