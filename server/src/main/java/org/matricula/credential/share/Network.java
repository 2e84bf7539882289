package org.matricula.credential.share;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a learner can share a credential by a plain link; none of them is asked or told before it is followed. */
public enum Network {
    LINKEDIN("https://www.linkedin.com/sharing/share-offsite/?url=%1$s"),
    FACEBOOK("https://www.facebook.com/sharer/sharer.php?u=%1$s"),
    X("https://x.com/intent/post?url=%1$s&text=%2$s"),
    BLUESKY("https://bsky.app/intent/compose?text=%2$s%%20%1$s"),
    /** The learner says on which server. */
    MASTODON("https://%3$s/share?text=%2$s%%20%1$s"),
    /** An entry under <i>Licences and certifications</i>; see {@link LinkedInEntry}. */
    LINKEDIN_PROFILE("");

    private static final Pattern HOST =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");
    private static final int LONGEST_HOST = 253;

    private final String address;

    Network(String address) {
        this.address = address;
    }

    /** How it is written in addresses and counters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Network> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** Where to go with a credential's address and a sentence about it. */
    public String address(String url, String sentence) {
        return address(url, sentence, "");
    }

    /** {@code host} is as {@link #host} reads it. */
    public String address(String url, String sentence, String host) {
        return address.formatted(encoded(url), encoded(sentence), host);
    }

    /** A server's name as somebody wrote it: {@code mastodon.social}, {@code @me@mastodon.social}, or an address. */
    public static Optional<String> host(String written) {
        var host = written.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https://", "")
                .replaceFirst("^.*@", "")
                .replaceFirst("/.*$", "");
        return host.length() <= LONGEST_HOST && HOST.matcher(host).matches() ? Optional.of(host) : Optional.empty();
    }

    /** The address of a mail that is written already, but for whom to (RFC 6068). */
    public static String mailto(String subject, String body) {
        return "mailto:?subject=" + encoded(subject) + "&body=" + encoded(body);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
