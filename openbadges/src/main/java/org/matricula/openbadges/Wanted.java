package org.matricula.openbadges;

import java.util.List;

/** What is asked of a host, and what is refused from it unread. */
public enum Wanted {
    /** DID documents, keys, status lists, badges: JSON or a token, whatever its host calls it. */
    DOCUMENT(
            "application/json, application/ld+json, application/vc, application/jwt, */*;q=0.5",
            List.of("text/html", "image/", "video/", "audio/", "application/pdf")),
    /** Whatever a person may have the link of: a credential, or a page, picture or PDF that has one. */
    LINK(
            "application/vc+ld+json, application/vc, application/vc+jwt, application/ld+json;q=0.9,"
                    + " application/json;q=0.9, image/png;q=0.6, image/svg+xml;q=0.6, application/pdf;q=0.5,"
                    + " text/html;q=0.4, */*;q=0.1",
            List.of("video/", "audio/"));

    private final String accept;
    private final List<String> refused;

    Wanted(String accept, List<String> refused) {
        this.accept = accept;
        this.refused = refused;
    }

    /** As an {@code Accept} header says it (RFC 9110, 12.5.1). */
    String accept() {
        return accept;
    }

    boolean refuses(String mediaType) {
        return refused.stream().anyMatch(mediaType::startsWith);
    }
}
