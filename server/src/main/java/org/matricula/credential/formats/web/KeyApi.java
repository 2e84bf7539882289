package org.matricula.credential.formats.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.IssuerKey;
import org.matricula.credential.IssuerKeys;
import org.matricula.credential.Issuers;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/issuer")
final class KeyApi {

    private final Organisations organisations;
    private final Issuers issuers;
    private final IssuerKeys keys;

    KeyApi(Organisations organisations, Issuers issuers, IssuerKeys keys) {
        this.organisations = organisations;
        this.issuers = issuers;
        this.keys = keys;
    }

    /** Whether a second proof by a key of P-256 is wanted. */
    record SecondProof(boolean wanted) {}

    /** Since when a key may have been in wrong hands. */
    record KeyRevocation(@Nullable Instant since) {}

    @PutMapping("/second-proof")
    List<IssuerKey> signTwice(@PathVariable String organisation, @RequestBody SecondProof order) {
        issuers.signTwice(idOf(organisation), order.wanted());
        return keys.of(idOf(organisation));
    }

    @GetMapping("/keys/{key}")
    IssuerKey key(@PathVariable String organisation, @PathVariable UUID key) {
        return keys.of(idOf(organisation)).stream()
                .filter(one -> one.id().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PutMapping("/keys/{key}/revocation")
    IssuerKey revoke(@PathVariable String organisation, @PathVariable UUID key, @RequestBody KeyRevocation order) {
        if (order.since() == null) throw Invalid.field("since", "credential.formats.since-form");
        keys.revoke(idOf(organisation), key, order.since());
        return key(organisation, key);
    }

    private UUID idOf(String organisation) {
        return organisations.get(organisation).id();
    }
}
