package org.matricula.credential.endorsement.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.credential.endorsement.Endorsement;
import org.matricula.credential.endorsement.EndorsementReading;
import org.matricula.credential.endorsement.Endorsements;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same as the pages of endorsements, for programs. */
@RestController
@RequestMapping("/api/v1")
final class EndorsementApi {

    private static final String STAFF = "/organisations/{organisation}/endorsements";
    private static final String OWN = "/me/credentials/{credential}/endorsements";

    private final Organisations organisations;
    private final Endorsements endorsements;
    private final EndorsementReading reading;
    private final People people;

    EndorsementApi(Organisations organisations, Endorsements endorsements, EndorsementReading reading, People people) {
        this.organisations = organisations;
        this.endorsements = endorsements;
        this.reading = reading;
        this.people = people;
    }

    /** What is about the organisation, and what it says itself or is asked to say. */
    record Both(List<EndorsementReading.Read> about, List<EndorsementReading.Read> given) {}

    /** Whom to ask, by slug; for the organisation itself if no achievement is named. */
    record Asking(
            @Nullable UUID achievement,
            @Nullable String endorser,
            @Nullable String request) {}

    /** What is endorsed, by the address of its public page. */
    record Offering(@Nullable String address, @Nullable String comment) {}

    /** What is said. */
    record Said(@Nullable String text) {}

    @GetMapping(STAFF)
    Both both(@PathVariable String organisation) {
        return new Both(reading.aboutOrganisation(idOf(organisation)), reading.byEndorser(idOf(organisation)));
    }

    @PostMapping(STAFF + "/asking")
    @ResponseStatus(HttpStatus.CREATED)
    Endorsement ask(@PathVariable String organisation, @RequestBody Asking asking) {
        return endorsements.ask(
                idOf(organisation), asking.achievement(), text(asking.endorser()), text(asking.request()));
    }

    @PostMapping(STAFF + "/offering")
    @ResponseStatus(HttpStatus.CREATED)
    Endorsement offer(@PathVariable String organisation, @RequestBody Offering offering) {
        return endorsements.offer(idOf(organisation), text(offering.address()), text(offering.comment()));
    }

    @PostMapping(STAFF + "/{id}/give")
    Both give(@PathVariable String organisation, @PathVariable UUID id, @RequestBody Said said) {
        endorsements.give(idOf(organisation), id, text(said.text()));
        return both(organisation);
    }

    @PostMapping(STAFF + "/{id}/decline")
    Both decline(@PathVariable String organisation, @PathVariable UUID id, @RequestBody Said said) {
        endorsements.decline(idOf(organisation), id, text(said.text()));
        return both(organisation);
    }

    @PostMapping(STAFF + "/{id}/withdraw")
    Both withdraw(@PathVariable String organisation, @PathVariable UUID id, @RequestBody Said said) {
        endorsements.withdraw(idOf(organisation), id, text(said.text()));
        return both(organisation);
    }

    @PostMapping(STAFF + "/{id}/show")
    Both show(@PathVariable String organisation, @PathVariable UUID id) {
        endorsements.show(idOf(organisation), id);
        return both(organisation);
    }

    @PostMapping(STAFF + "/{id}/hide")
    Both hide(@PathVariable String organisation, @PathVariable UUID id) {
        endorsements.hide(idOf(organisation), id);
        return both(organisation);
    }

    @GetMapping(OWN)
    List<EndorsementReading.Read> own(@PathVariable UUID credential) {
        return reading.aboutCredential(me(), credential);
    }

    @PostMapping(OWN)
    @ResponseStatus(HttpStatus.CREATED)
    Endorsement askFor(@PathVariable UUID credential, @RequestBody Asking asking) {
        return endorsements.askFor(me(), credential, text(asking.endorser()), text(asking.request()));
    }

    @PostMapping(OWN + "/{id}/show")
    List<EndorsementReading.Read> showOwn(@PathVariable UUID credential, @PathVariable UUID id) {
        endorsements.show(me(), id);
        return own(credential);
    }

    @PostMapping(OWN + "/{id}/hide")
    List<EndorsementReading.Read> hideOwn(@PathVariable UUID credential, @PathVariable UUID id) {
        endorsements.hide(me(), id);
        return own(credential);
    }

    private Person me() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }

    private UUID idOf(String organisation) {
        return organisations.get(organisation).id();
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }
}
