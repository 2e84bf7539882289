package org.matricula.credential.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.OAuth2ClientRegistration;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientRegistrationAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientRegistrationAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.converter.OAuth2ClientRegistrationRegisteredClientConverter;
import org.springframework.security.oauth2.server.authorization.converter.RegisteredClientOAuth2ClientRegistrationConverter;

/** How apps register themselves (RFC 7591; Open Badges 3.0, 7.1.1.2): what is asked of them, and what they are told. */
final class Registration {

    private static final int LONGEST = 2_000;
    private static final int MOST_REDIRECTS = 10;
    private static final Set<String> METHODS = Set.of("client_secret_basic", "client_secret_post");
    private static final Set<String> GRANTS = Set.of("authorization_code", "refresh_token");
    private static final List<String> WEB_ADDRESSES = List.of("client_uri", "logo_uri", "tos_uri", "policy_uri");

    private static final OAuth2ClientRegistrationRegisteredClientConverter TO_CLIENT =
            new OAuth2ClientRegistrationRegisteredClientConverter();
    private static final RegisteredClientOAuth2ClientRegistrationConverter FROM_CLIENT =
            new RegisteredClientOAuth2ClientRegistrationConverter();

    private Registration() {}

    static void configure(OAuth2ClientRegistrationAuthenticationProvider provider) {
        provider.setAuthenticationValidator(context -> {
            OAuth2ClientRegistrationAuthenticationToken asked = context.getAuthentication();
            check(asked.getClientRegistration());
        });
        provider.setRegisteredClientConverter(Registration::client);
        provider.setClientRegistrationConverter(Registration::answer);
    }

    static void check(OAuth2ClientRegistration asked) {
        var name = asked.getClientName();
        if (name == null || name.isBlank() || name.length() > 200)
            throw refused("client_name", "is missing or too long");
        checkRedirects(asked.getRedirectUris());
        for (var claim : AppDetails.names())
            checkDetail(claim, asked.getClaims().get(claim));
        var method = asked.getTokenEndpointAuthenticationMethod();
        if (method != null && !METHODS.contains(method))
            throw refused("token_endpoint_auth_method", "is not one of " + METHODS);
        if (asked.getGrantTypes() != null && !GRANTS.containsAll(asked.getGrantTypes())) {
            throw refused("grant_types", "has more than " + GRANTS);
        }
        if (asked.getResponseTypes() != null && !List.of("code").containsAll(asked.getResponseTypes())) {
            throw refused("response_types", "has more than code");
        }
        if (asked.getScopes() == null || BadgeScope.among(asked.getScopes()).isEmpty()) {
            throw refused("scope", "names nothing that there is here");
        }
        if (!BadgeScope.known().containsAll(asked.getScopes())) throw refused("scope", "names what there isn't here");
    }

    private static void checkRedirects(@Nullable List<String> redirects) {
        if (redirects == null || redirects.isEmpty() || redirects.size() > MOST_REDIRECTS) {
            throw wrongRedirect("Between one and " + MOST_REDIRECTS + " addresses are needed");
        }
        for (var redirect : redirects) {
            if (!isSafe(redirect)) throw wrongRedirect("Not https, nor http to 127.0.0.1 or [::1]: " + redirect);
        }
    }

    /** Encrypted, or to the person's own machine (RFC 8252, 7.3 and 8.3: no names, which could lead elsewhere). */
    static boolean isSafe(String redirect) {
        if (redirect.length() > LONGEST) return false;
        try {
            var uri = new URI(redirect);
            if (uri.getHost() == null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) return false;
            return switch (String.valueOf(uri.getScheme())) {
                case "https" -> true;
                case "http" ->
                    uri.getHost().equals("127.0.0.1") || uri.getHost().equals("[::1]");
                default -> false;
            };
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void checkDetail(String claim, @Nullable Object value) {
        if (value == null) return;
        if (!(value instanceof String text) || text.length() > LONGEST) throw refused(claim, "is no text, or too long");
        if (WEB_ADDRESSES.contains(claim) && !isWebAddress(text)) throw refused(claim, "is not an https address");
    }

    private static boolean isWebAddress(String text) {
        return text.startsWith("https://") && isSafe(text) || text.startsWith("http://") && isSafe(text);
    }

    private static RegisteredClient client(OAuth2ClientRegistration asked) {
        var made = Objects.requireNonNull(TO_CLIENT.convert(asked));
        return RegisteredClient.from(made)
                .id(Ids.next().toString())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .clientSettings(AppDetails.settings(asked).build())
                .tokenSettings(Apps.tokenSettings())
                .build();
    }

    private static OAuth2ClientRegistration answer(RegisteredClient client) {
        var made = Objects.requireNonNull(FROM_CLIENT.convert(client));
        return OAuth2ClientRegistration.withClaims(made.getClaims())
                .claims(claims -> AppDetails.addTo(claims, client))
                .build();
    }

    private static OAuth2AuthenticationException wrongRedirect(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error("invalid_redirect_uri", why, null));
    }

    private static OAuth2AuthenticationException refused(String claim, String why) {
        return new OAuth2AuthenticationException(new OAuth2Error("invalid_client_metadata", claim + " " + why, null));
    }
}
