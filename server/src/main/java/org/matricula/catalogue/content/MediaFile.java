package org.matricula.catalogue.content;

import java.time.Instant;

/**
 * A file of a run.
 *
 * @param name   how the content names it, unique in the run
 * @param type   as it is served, without parameters
 * @param size   in bytes
 * @param sha256 of the bytes, in hexadecimal
 */
public record MediaFile(String name, String type, long size, String sha256, Instant addedAt) {}
