package org.matricula.credential.provider.web;

import static org.matricula.platform.text.Text.t;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.matricula.credential.provider.BadgeScope;
import org.matricula.platform.PublicUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells apps where to register, to ask and to fetch tokens (Open Badges 3.0, 6.3 and B.7 ServiceDescriptionDocument). */
@RestController
final class DiscoveryController {

    private final PublicUrl publicUrl;
    private final String terms;
    private final String privacy;

    /** The operator's own terms and privacy notice; without, the first page stands for them. */
    DiscoveryController(
            PublicUrl publicUrl,
            @Value("${matricula.terms-url:}") String terms,
            @Value("${matricula.privacy-url:}") String privacy) {
        this.publicUrl = publicUrl;
        this.terms = terms.isBlank() ? publicUrl.of("/") : terms;
        this.privacy = privacy.isBlank() ? publicUrl.of("/") : privacy;
    }

    @GetMapping("/ims/ob/v3p0/discovery")
    ResponseEntity<Map<String, Object>> describe() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*")
                .body(document());
    }

    private Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.0.1");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Matricula",
                        "version",
                        "v3p0",
                        "description",
                        t("credential.provider.service"),
                        "termsOfService",
                        terms,
                        "x-imssf-image",
                        publicUrl.of("/assets/card.png"),
                        "x-imssf-privacyPolicyUrl",
                        privacy));
        document.put("servers", List.of(Map.of("url", publicUrl.of("/ims/ob/v3p0"))));
        document.put("tags", List.of(Map.of("name", "OpenBadgeCredentials")));
        document.put(
                "paths",
                Map.of(
                        "/credentials",
                                Map.of(
                                        "get", operation("getCredentials", BadgeScope.READ_CREDENTIALS, "200"),
                                        "post",
                                                operation(
                                                        "upsertCredential",
                                                        BadgeScope.BRING_CREDENTIALS,
                                                        "200",
                                                        "201")),
                        "/profile",
                                Map.of(
                                        "get", operation("getProfile", BadgeScope.READ_PROFILE, "200"),
                                        "put", operation("putProfile", BadgeScope.CHANGE_PROFILE, "200")),
                        "/discovery",
                                Map.of(
                                        "get",
                                        Map.of("operationId", "getServiceDescription", "responses", answers("200")))));
        document.put("components", Map.of("securitySchemes", Map.of("OAuth2ACG", scheme()), "schemas", Map.of()));
        return document;
    }

    private Map<String, Object> scheme() {
        var scopes = new LinkedHashMap<String, String>();
        Arrays.stream(BadgeScope.values())
                .forEach(scope -> scopes.put(scope.uri(), t("credential.provider.scope." + scope)));
        scopes.put("offline_access", t("credential.provider.scope.offline"));
        return Map.of(
                "type",
                "oauth2",
                "description",
                "OAuth 2.0 Authorization Code Grant with PKCE (S256)",
                "x-imssf-name",
                "Matricula",
                "x-imssf-privacyPolicyUrl",
                privacy,
                "x-imssf-termsOfServiceUrl",
                terms,
                "x-imssf-registrationUrl",
                publicUrl.of("/connect/register"),
                "x-imssf-revocationUrl",
                publicUrl.of("/connect/revoke"),
                "flows",
                Map.of(
                        "authorizationCode",
                        Map.of(
                                "authorizationUrl", publicUrl.of("/connect/authorize"),
                                "tokenUrl", publicUrl.of("/connect/token"),
                                "refreshUrl", publicUrl.of("/connect/token"),
                                "scopes", scopes)));
    }

    private static Map<String, Object> operation(String id, BadgeScope scope, String... good) {
        return Map.of(
                "operationId", id,
                "tags", List.of("OpenBadgeCredentials"),
                "security", List.of(Map.of("OAuth2ACG", List.of(scope.uri()))),
                "responses", answers(good));
    }

    private static Map<String, Object> answers(String... good) {
        var answers = new LinkedHashMap<String, Object>();
        for (var status : good) answers.put(status, Map.of("description", "success"));
        answers.put("default", Map.of("description", "Imsx_StatusInfo"));
        return answers;
    }
}
