package org.matricula.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a learner goes on to after a question. Only ever a path of ours: what anybody may write into an address leads nowhere else. */
public record Continuation(String path) {

    public static final String PARAMETER = "continue";
    private static final String HOME = "/";
    private static final int LENGTH = 2_000;

    /** What came with the request; home in place of anything that is no path of ours. */
    public static Continuation of(@Nullable String sent) {
        return new Continuation(sent != null && isOurs(sent) ? sent : HOME);
    }

    /** The address of a page that continues here. */
    public String after(String page) {
        return page + (page.contains("?") ? "&" : "?") + PARAMETER + "="
                + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /**
     * Browsers read {@code \} as {@code /}, skip control characters and walk dots, so none of these may stand in it where
     * they could make it somebody else's address.
     */
    private static boolean isOurs(String sent) {
        if (sent.length() > LENGTH || !sent.startsWith("/") || sent.startsWith("//")) return false;
        if (sent.chars().anyMatch(character -> character == '\\' || Character.isISOControl(character))) return false;
        try {
            var path = new URI(sent).getRawPath();
            return sent.startsWith(path) && !path.contains("//") && !path.contains("/.");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
