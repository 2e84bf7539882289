package org.matricula.organisation.web;

import java.util.List;
import java.util.UUID;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Caller;
import org.matricula.platform.webhook.WebhookEndpoint;
import org.matricula.platform.webhook.WebhookEndpoints;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organisations/{organisation}/webhooks")
class WebhooksApi {

    private final Organisations organisations;
    private final WebhookEndpoints endpoints;

    WebhooksApi(Organisations organisations, WebhookEndpoints endpoints) {
        this.organisations = organisations;
        this.endpoints = endpoints;
    }

    @GetMapping
    List<WebhookEndpoint> list(@PathVariable("organisation") String slugOrId) {
        return endpoints.of(id(slugOrId));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WebhookEndpoints.Created create(
            @PathVariable("organisation") String slugOrId,
            @RequestBody WebhookForm wanted,
            @AuthenticationPrincipal Caller caller) {
        return endpoints.create(id(slugOrId), wanted.endpoint(), caller.id());
    }

    @GetMapping("/{id}")
    WebhookEndpoint get(@PathVariable("organisation") String slugOrId, @PathVariable("id") UUID id) {
        return endpoints.get(id(slugOrId), id);
    }

    @PutMapping("/{id}")
    WebhookEndpoint change(
            @PathVariable("organisation") String slugOrId,
            @PathVariable("id") UUID id,
            @RequestBody WebhookForm wanted) {
        return endpoints.change(id(slugOrId), id, wanted.endpoint());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("organisation") String slugOrId, @PathVariable("id") UUID id) {
        endpoints.remove(id(slugOrId), id);
    }

    @PostMapping("/{id}/secret")
    @ResponseStatus(HttpStatus.CREATED)
    WebhookEndpoints.Created rotate(@PathVariable("organisation") String slugOrId, @PathVariable("id") UUID id) {
        return endpoints.rotate(id(slugOrId), id);
    }

    @PostMapping("/{id}/disabling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable("organisation") String slugOrId, @PathVariable("id") UUID id) {
        endpoints.disable(id(slugOrId), id);
    }

    @PostMapping("/{id}/enabling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable("organisation") String slugOrId, @PathVariable("id") UUID id) {
        endpoints.enable(id(slugOrId), id);
    }

    private UUID id(String slugOrId) {
        return organisations.get(slugOrId).id();
    }
}
