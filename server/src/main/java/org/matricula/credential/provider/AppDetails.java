package org.matricula.credential.provider;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2ClientRegistration;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/** What an app says of itself beyond what the protocol needs (RFC 7591, 2): kept among the settings of the client. */
final class AppDetails {

    private static final String PREFIX = "matricula.";
    private static final List<String> NAMES =
            List.of("client_uri", "logo_uri", "tos_uri", "policy_uri", "software_id", "software_version");

    private AppDetails() {}

    static List<String> names() {
        return NAMES;
    }

    /** Of what was sent for registration. */
    static ClientSettings.Builder settings(OAuth2ClientRegistration registration) {
        var settings = Apps.clientSettings();
        for (var name : NAMES) {
            if (registration.getClaims().get(name) instanceof String value) settings.setting(PREFIX + name, value);
        }
        return settings;
    }

    static ClientSettings.Builder settings(App app) {
        var settings = Apps.clientSettings();
        put(settings, "client_uri", app.homeUri());
        put(settings, "logo_uri", app.logoUri());
        put(settings, "tos_uri", app.termsUri());
        put(settings, "policy_uri", app.policyUri());
        put(settings, "software_id", app.softwareId());
        put(settings, "software_version", app.softwareVersion());
        return settings;
    }

    private static void put(ClientSettings.Builder settings, String name, @Nullable String value) {
        if (value != null) settings.setting(PREFIX + name, value);
    }

    /** As the answer to a registration repeats it. */
    static void addTo(Map<String, Object> claims, RegisteredClient client) {
        for (var name : NAMES) {
            var value = of(client, name);
            if (value != null) claims.put(name, value);
        }
    }

    private static @Nullable String of(RegisteredClient client, String name) {
        return client.getClientSettings().getSetting(PREFIX + name);
    }

    static App app(RegisteredClient client) {
        return new App(
                UUID.fromString(client.getId()),
                client.getClientId(),
                Objects.requireNonNull(client.getClientSecret()),
                client.getClientName(),
                of(client, "client_uri"),
                of(client, "logo_uri"),
                of(client, "tos_uri"),
                of(client, "policy_uri"),
                of(client, "software_id"),
                of(client, "software_version"),
                client.getClientAuthenticationMethods().iterator().next().getValue(),
                List.copyOf(client.getRedirectUris()),
                List.copyOf(client.getScopes()),
                Objects.requireNonNull(client.getClientIdIssuedAt()));
    }
}
