package org.matricula.record.web;

import java.time.Instant;

/** A public link to a record. {@code address} is whole, to be copied. */
public record LinkView(String address, Instant createdAt) {}
