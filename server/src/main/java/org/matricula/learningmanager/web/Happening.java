package org.matricula.learningmanager.web;

import java.time.Instant;

/**
 * Something that happened with a learner.
 *
 * @param key  of the sentence that tells it
 * @param what the course or credential it was about; empty if it was about none
 */
public record Happening(Instant at, String key, String what) {

    static Happening of(Instant at, String what, String name) {
        return new Happening(at, "learningmanager.happened." + what, name);
    }
}
