package org.matricula.credential.trust;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.matricula.credential.trust.Registry.Federation;
import org.matricula.credential.trust.Registry.SignedList;
import org.matricula.openbadges.CachedWeb;
import org.matricula.openbadges.DidDocument;
import org.matricula.openbadges.RefusedException;
import org.springframework.stereotype.Component;

/** Which of the operator's registries list an issuer. That none does says nothing about it. */
@Component
public class Trust {

    private static final String DID_DOCUMENT = "/did.json";
    private static final String WELL_KNOWN = "/.well-known";

    private final List<Registry> registries;
    private final IssuerList lists;
    private final CachedWeb web;
    private final Clock clock;

    Trust(Registries registries, IssuerList lists, CachedWeb web, Clock clock) {
        this.registries = registries.all();
        this.lists = lists;
        this.web = web;
        this.clock = clock;
    }

    /** The registries that are looked at. */
    public List<String> names() {
        return registries.stream().map(Registry::name).toList();
    }

    /** @param issuer a DID or address, of whom it is known that what is asked about is theirs */
    public List<Listing> listings(String issuer) {
        return registries.stream()
                .filter(registry -> lists(registry, issuer))
                .map(registry -> new Listing(registry.name()))
                .toList();
    }

    private boolean lists(Registry registry, String issuer) {
        return switch (registry) {
            case SignedList list -> lists.lists(list, issuer);
            case Federation federation ->
                entity(issuer)
                        .map(entity -> new TrustChain(web, federation, clock.instant()).reaches(entity))
                        .orElse(false);
        };
    }

    /** Entities are https addresses: a did:web is the one that its document stands under. */
    static Optional<String> entity(String issuer) {
        if (issuer.startsWith("https://")) return Optional.of(issuer);
        if (!issuer.startsWith("did:web:")) return Optional.empty();
        try {
            var address = DidDocument.addressOf(issuer).toString();
            var without = address.substring(0, address.length() - DID_DOCUMENT.length());
            return Optional.of(URI.create(
                            without.endsWith(WELL_KNOWN)
                                    ? without.substring(0, without.length() - WELL_KNOWN.length())
                                    : without)
                    .toString());
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }
}
