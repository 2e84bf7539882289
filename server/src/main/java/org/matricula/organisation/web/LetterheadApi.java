package org.matricula.organisation.web;

import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Letterheads;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/letterhead")
class LetterheadApi {

    private final Organisations organisations;
    private final Letterheads letterheads;

    LetterheadApi(Organisations organisations, Letterheads letterheads) {
        this.organisations = organisations;
        this.letterheads = letterheads;
    }

    /** {@code logo} is the address of the picture, missing if there is none. */
    record Shown(
            @Nullable String signatoryName,
            @Nullable String signatoryTitle,
            @Nullable String logo) {}

    /** {@code logo} is a PNG or JPEG in base64; without it the logo stays. */
    record Change(@Nullable String signatoryName, @Nullable String signatoryTitle, byte @Nullable [] logo) {}

    @GetMapping
    Shown get(@PathVariable("organisation") String slugOrId) {
        return shown(organisations.get(slugOrId));
    }

    @PutMapping
    Shown change(@PathVariable("organisation") String slugOrId, @RequestBody Change change) {
        var organisation = organisations.get(slugOrId);
        letterheads.change(organisation.id(), change.signatoryName(), change.signatoryTitle(), change.logo());
        return shown(organisation);
    }

    @DeleteMapping("/logo")
    Shown removeLogo(@PathVariable("organisation") String slugOrId) {
        var organisation = organisations.get(slugOrId);
        letterheads.removeLogo(organisation.id());
        return shown(organisation);
    }

    private Shown shown(Organisation organisation) {
        var letterhead = letterheads.of(organisation.id());
        return new Shown(letterhead.signatoryName(), letterhead.signatoryTitle(), letterhead.logoPath(organisation));
    }
}
