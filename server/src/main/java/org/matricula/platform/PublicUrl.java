package org.matricula.platform;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address under which the world reaches this instance, without a slash at its end.
 * It is stored at the first start: credentials carry it in their ids for ever.
 */
@Component
public final class PublicUrl {

    private static final Logger LOG = LoggerFactory.getLogger(PublicUrl.class);
    private static final String SETTING = "public-url";

    private final String value;

    PublicUrl(Settings settings, MatriculaProperties properties, @Value("${server.port:8080}") int port) {
        this.value = chosen(settings, properties.publicUrl(), port);
    }

    /** {@code path} begins with a slash. */
    public String of(String path) {
        return value + path;
    }

    public String value() {
        return value;
    }

    /** {@code host} or {@code host:port}. */
    public String authority() {
        return URI.create(value).getAuthority();
    }

    public String host() {
        return URI.create(value).getHost();
    }

    private static String chosen(Settings settings, @org.jspecify.annotations.Nullable String wanted, int port) {
        if (wanted == null) return settings.putIfAbsent(SETTING, "http://localhost:" + port);
        var clean = wanted.replaceAll("/+$", "");
        var stored = settings.putIfAbsent(SETTING, clean);
        if (!stored.equals(clean)) {
            LOG.warn("The public address changes from {} to {}: earlier credentials keep the old one.", stored, clean);
            settings.put(SETTING, clean);
        }
        return clean;
    }
}
