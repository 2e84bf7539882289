package org.matricula.coaching.conversation.web;

import java.util.List;
import java.util.UUID;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.coaching.conversation.Resources;
import org.matricula.coaching.conversation.web.ResourceForm.ResourceJson;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What coaches can send, for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/coaching/resources")
class ResourceApi {

    private final Organisations organisations;
    private final Offers offers;
    private final Resources resources;

    ResourceApi(Organisations organisations, Offers offers, Resources resources) {
        this.organisations = organisations;
        this.offers = offers;
        this.resources = resources;
    }

    @GetMapping
    List<ResourceJson> list(@PathVariable String organisation) {
        return resources.of(offer(organisation).id()).stream()
                .map(ResourceJson::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResourceJson add(@PathVariable String organisation, @RequestBody ResourceForm sent) {
        return ResourceJson.of(resources.add(offer(organisation), sent.read()));
    }

    @GetMapping("/{resource}")
    ResourceJson show(@PathVariable String organisation, @PathVariable UUID resource) {
        return ResourceJson.of(resources.get(offer(organisation).id(), resource));
    }

    @PutMapping("/{resource}")
    ResourceJson save(@PathVariable String organisation, @PathVariable UUID resource, @RequestBody ResourceForm sent) {
        return ResourceJson.of(resources.change(offer(organisation), resource, sent.read()));
    }

    @DeleteMapping("/{resource}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String organisation, @PathVariable UUID resource) {
        resources.remove(offer(organisation), resource);
    }

    private Offer offer(String organisation) {
        return offers.ofOrganisation(organisations.get(organisation).id()).orElseThrow(NotFound::new);
    }
}
