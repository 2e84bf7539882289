package org.matricula.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What opened a page, as coarse as it is kept: what it calls itself (User-Agent, RFC 9110 section 10.1.5), of which only
 * the kind is remembered. Anything can call itself a browser.
 */
public enum VisitOrigin {
    BROWSER,
    /** Something that says it is a program, or doesn't say what it is. */
    PROGRAM,
    /** Fetches links on its own: mail scanners, previews of chats, search engines. */
    SCANNER;

    private static final List<String> SCANNERS = List.of(
            "bot",
            "crawl",
            "spider",
            "scan",
            "preview",
            "fetcher",
            "facebookexternalhit",
            "whatsapp",
            "skypeuri",
            "safelinks",
            "proofpoint",
            "mimecast",
            "barracuda",
            "googleimageproxy",
            "headlesschrome");

    /** Whoever asks for nothing but the head, or fetches before anybody clicks, isn't reading. */
    public static VisitOrigin ofRequest(HttpServletRequest request) {
        var early = request.getMethod().equals("HEAD") || request.getHeader("Sec-Purpose") != null;
        return early ? SCANNER : of(request.getHeader("User-Agent"));
    }

    public static VisitOrigin of(@Nullable String userAgent) {
        var name = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        if (SCANNERS.stream().anyMatch(name::contains)) return SCANNER;
        return name.startsWith("mozilla/") || name.startsWith("opera/") ? BROWSER : PROGRAM;
    }
}
