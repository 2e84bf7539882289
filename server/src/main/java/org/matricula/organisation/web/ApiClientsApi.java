package org.matricula.organisation.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.ApiClient;
import org.matricula.organisation.ApiClients;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
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

@RestController
@RequestMapping("/api/v1/organisations/{organisation}/api-clients")
class ApiClientsApi {

    record NewClient(@Nullable String name, @Nullable Set<Permission> permissions) {}

    private final Organisations organisations;
    private final ApiClients clients;
    private final Staff staff;

    ApiClientsApi(Organisations organisations, ApiClients clients, Staff staff) {
        this.organisations = organisations;
        this.clients = clients;
        this.staff = staff;
    }

    @GetMapping
    List<ApiClient> list(@PathVariable("organisation") String slugOrId) {
        return clients.of(organisations.get(slugOrId).id());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApiClients.Created create(
            @PathVariable("organisation") String slugOrId,
            @RequestBody NewClient wanted,
            @AuthenticationPrincipal Caller caller) {
        var organisation = organisations.get(slugOrId);
        return clients.create(
                organisation.id(),
                Objects.requireNonNullElse(wanted.name(), ""),
                Objects.requireNonNullElse(wanted.permissions(), Set.of()),
                staff.held(caller, organisation.slug()),
                caller.id());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable("organisation") String slugOrId, @PathVariable("id") UUID id) {
        clients.revoke(organisations.get(slugOrId).id(), id);
    }
}
