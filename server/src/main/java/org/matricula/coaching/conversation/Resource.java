package org.matricula.coaching.conversation;

import java.net.URI;
import java.util.UUID;
import org.matricula.coaching.Topic;
import org.matricula.platform.Invalid;

/**
 * Something a coach can send a learner.
 *
 * @param topic   as the offer wrote it when the resource was kept
 * @param address of a web page
 */
public record Resource(UUID id, UUID offerId, Topic topic, String title, String address, String about) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_ADDRESS = 400;
    private static final int LONGEST_ABOUT = 500;

    /** @throws Invalid at {@code title}, {@code address} or {@code about} */
    Resource checked() {
        new Invalid.Collector()
                .check(!title.isBlank(), "title", "coaching.resource.no-title")
                .check(title.length() <= LONGEST_TITLE, "title", "coaching.resource.long-title", LONGEST_TITLE)
                .check(isAddress(address), "address", "coaching.resource.no-address")
                .check(about.length() <= LONGEST_ABOUT, "about", "coaching.resource.long-about", LONGEST_ABOUT)
                .orThrow();
        return this;
    }

    private static boolean isAddress(String typed) {
        if (!typed.matches("https?://\\S+") || typed.length() > LONGEST_ADDRESS) return false;
        try {
            return URI.create(typed).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
