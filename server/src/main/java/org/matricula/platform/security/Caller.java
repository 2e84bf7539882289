package org.matricula.platform.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whoever sends a request: a person who is signed in, a program of an organisation, one that calls the Partner API, or one
 * that a person allowed to act for them.
 */
public sealed interface Caller extends Principal, Serializable {

    /** The account's, or the program's. */
    UUID id();

    /** A person; {@code locale} is a language tag and {@code zone} a time zone's id, for what this person reads. */
    record SignedIn(UUID accountId, String name, String locale, String zone) implements Caller {
        @Override
        public UUID id() {
            return accountId;
        }

        @Override
        public String getName() {
            return accountId.toString();
        }

        public Locale language() {
            return Locale.forLanguageTag(locale);
        }
    }

    /** A program that acts for one organisation, with no more than the permissions it was given. */
    record Client(UUID clientId, UUID organisationId, String organisationSlug, Set<Permission> permissions)
            implements Caller {
        @Override
        public UUID id() {
            return clientId;
        }

        @Override
        public String getName() {
            return clientId.toString();
        }
    }

    /** A program that signs its calls of the Partner API with a key of an organisation. Good for nothing else. */
    record Partner(UUID keyId, UUID organisationId, String organisationSlug) implements Caller {
        @Override
        public UUID id() {
            return keyId;
        }

        @Override
        public String getName() {
            return keyId.toString();
        }
    }

    /** A program of another platform that a person allowed some things, by name of the scope, and nothing else. */
    record Delegate(UUID grantId, UUID accountId, Set<String> scopes) implements Caller {
        @Override
        public UUID id() {
            return grantId;
        }

        @Override
        public String getName() {
            return grantId.toString();
        }
    }

    /** The person of the current request, if one is signed in. */
    static Optional<SignedIn> current() {
        return any().filter(SignedIn.class::isInstance).map(SignedIn.class::cast);
    }

    /** Whoever sent the current request, person or program; empty for visitors. */
    static Optional<Caller> any() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    static Optional<UUID> currentAccountId() {
        return current().map(SignedIn::accountId);
    }

    /** The account or the program that acts: who did it, for the audit. */
    static Optional<UUID> currentActorId() {
        return any().map(Caller::id);
    }
}
