package org.matricula.organisation.web;

import java.util.List;
import java.util.UUID;
import org.matricula.organisation.NamedMember;
import org.matricula.organisation.NamedMembers;
import org.matricula.organisation.Organisations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/named-members")
class NamedMembersApi {

    private final Organisations organisations;
    private final NamedMembers named;

    NamedMembersApi(Organisations organisations, NamedMembers named) {
        this.organisations = organisations;
        this.named = named;
    }

    @GetMapping
    List<NamedMember> list(@PathVariable("organisation") String slugOrId) {
        return named.of(organisations.get(slugOrId).id());
    }

    @GetMapping("/{id}")
    NamedMember show(@PathVariable("organisation") String slugOrId, @PathVariable("id") UUID id) {
        return named.get(organisations.get(slugOrId).id(), id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("organisation") String slugOrId, @PathVariable("id") UUID id) {
        named.remove(organisations.get(slugOrId).id(), id);
    }
}
