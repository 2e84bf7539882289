package org.matricula.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.matricula.openbadges.Reason;

/**
 * A file made to do harm.
 *
 * @param name   last part of the figure's name
 * @param reason for which it is refused
 */
record HostileFile(String name, byte[] file, Reason reason) {

    static HostileFile of(String name, String text, Reason reason) {
        return new HostileFile(name, text.getBytes(UTF_8), reason);
    }
}
