package org.matricula.coaching.partner.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.partner.Deletion;
import org.matricula.coaching.partner.Deletions;
import org.matricula.organisation.Organisations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the coaching partner was asked to delete; it may confirm here what it didn't in its answer to the webhook. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/coaching/deletions")
class DeletionsApi {

    /** What the partner says, kept to the letter. */
    record Confirmation(@Nullable String confirmation) {}

    private final Organisations organisations;
    private final Deletions deletions;

    DeletionsApi(Organisations organisations, Deletions deletions) {
        this.organisations = organisations;
        this.deletions = deletions;
    }

    @GetMapping
    List<Deletion> list(@PathVariable("organisation") String slugOrId) {
        return deletions.of(organisations.get(slugOrId).id());
    }

    @PostMapping("/{learner}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(
            @PathVariable("organisation") String slugOrId,
            @PathVariable("learner") String pseudonym,
            @RequestBody Confirmation said) {
        var confirmation = Objects.requireNonNullElse(said.confirmation(), "");
        deletions.confirm(organisations.get(slugOrId).id(), pseudonym, confirmation);
    }
}
