package org.matricula.credential.provider;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program of another platform, as it registered itself: nobody has checked that it is what it says.
 *
 * @param secretHash as a {@link org.springframework.security.crypto.password.PasswordEncoder} writes it
 * @param authMethod how it shows its secret: {@code client_secret_basic} or {@code client_secret_post}
 */
public record App(
        UUID id,
        String clientId,
        String secretHash,
        String name,
        @Nullable String homeUri,
        @Nullable String logoUri,
        @Nullable String termsUri,
        @Nullable String policyUri,
        @Nullable String softwareId,
        @Nullable String softwareVersion,
        String authMethod,
        List<String> redirectUris,
        List<String> scopes,
        Instant createdAt) {}
