package org.matricula.learningmanager.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.PartnerKey;
import org.matricula.organisation.PartnerKeys;
import org.matricula.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys of the Partner API, for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/learning-manager/partner-keys")
class PartnerKeysApi {

    record Named(@Nullable String name) {}

    private final Organisations organisations;
    private final PartnerKeys keys;

    PartnerKeysApi(Organisations organisations, PartnerKeys keys) {
        this.organisations = organisations;
        this.keys = keys;
    }

    @GetMapping
    List<PartnerKey> list(@PathVariable String organisation) {
        return keys.of(organisations.get(organisation).id());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PartnerKeys.Created create(
            @PathVariable String organisation, @RequestBody Named wanted, @AuthenticationPrincipal Caller caller) {
        var name = Objects.requireNonNullElse(wanted.name(), "");
        return keys.create(organisations.get(organisation).id(), name, caller.id());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String organisation, @PathVariable UUID id) {
        keys.revoke(organisations.get(organisation).id(), id);
    }
}
