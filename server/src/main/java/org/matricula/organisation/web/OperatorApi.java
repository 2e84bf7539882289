package org.matricula.organisation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Founding;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operator/organisations")
class OperatorApi {

    record NewOwner(@Nullable String address) {}

    private final Organisations organisations;
    private final Founding founding;

    OperatorApi(Organisations organisations, Founding founding) {
        this.organisations = organisations;
        this.founding = founding;
    }

    @GetMapping
    List<Organisation> list() {
        return organisations.all();
    }

    @GetMapping("/{id}")
    Organisation get(@PathVariable("id") UUID id) {
        return organisations.get(id.toString());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Organisation found(@RequestBody FoundingForm wanted, @AuthenticationPrincipal Caller caller) {
        return founding.found(wanted.organisation(), wanted.ownerAddress(), caller.id());
    }

    @PostMapping("/{id}/owners")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void inviteOwner(
            @PathVariable("id") UUID id, @RequestBody NewOwner wanted, @AuthenticationPrincipal Caller caller) {
        var address = wanted.address() == null ? "" : wanted.address();
        founding.inviteOwner(organisations.get(id.toString()), address, caller.id());
    }
}
