package org.matricula.credential.framework;

/**
 * What an import came to.
 *
 * @param added   skills that were not here
 * @param changed skills that were, and are not what they were
 * @param gone    skills that are no more in the file: removed, or retired where an achievement is aligned to them
 * @param guessed whether the file was neither UTF-8 nor marked, and was read as Western European
 */
public record Imported(Framework framework, int added, int changed, int gone, boolean guessed) {}
