package org.matricula.platform.sms;

/**
 * A text from a phone as a gateway hands it in, or one part of it.
 *
 * @param key  the same if the gateway hands in the same thing again, after a lost answer
 * @param from as the network writes it
 */
record Received(String key, String from, String to, String body, Part part) {

    /** Which part of how many; all parts of one text have the same series. */
    record Part(String series, int number, int of) {

        static final Part WHOLE = new Part("", 1, 1);
    }
}
