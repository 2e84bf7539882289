package org.matricula.account;

import java.util.UUID;

/** Somebody to be added without a password; {@code address} is lower case and counts as verified. */
public record NewLearner(UUID id, String name, String address) {}
