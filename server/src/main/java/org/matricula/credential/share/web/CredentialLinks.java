package org.matricula.credential.share.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.PublishedCredential;

/** Addresses that a credential's page leads to. */
public final class CredentialLinks {

    private static final int READ = 60;

    private CredentialLinks() {}

    /** Where other sites learn how to show it; {@code format} is {@code json} or {@code xml}. */
    public static String oembed(PublishedCredential credential, String format) {
        return URI.create(credential.url()).resolve("/oembed") + "?format=" + format + "&url="
                + URLEncoder.encode(credential.url(), StandardCharsets.UTF_8);
    }

    /** Whether an identifier is something that a browser should open: what it names is somebody's word. */
    public static boolean isWeb(@Nullable String id) {
        return id != null && (id.startsWith("https://") || id.startsWith("http://"));
    }

    /** An address as people read it: where it leads and to what, without the rest; no longer than a line. */
    public static String readable(String url) {
        var rest =
                url.replaceFirst("^https?://", "").replaceFirst("[?#].*$", "").replaceFirst("/$", "");
        return rest.length() <= READ ? rest : rest.substring(0, READ - 1) + "…";
    }
}
