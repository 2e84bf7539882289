package org.matricula.credential.trust;

/** That an issuer is in a registry, by the name the operator gave it. */
public record Listing(String registry) {}
