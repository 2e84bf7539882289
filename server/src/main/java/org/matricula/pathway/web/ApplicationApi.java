package org.matricula.pathway.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.pathway.Application;
import org.matricula.pathway.ApplicationMessages;
import org.matricula.pathway.Applications;
import org.matricula.pathway.OwnApplications;
import org.matricula.pathway.RecordSending;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.record.RecordStatement;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A learner's applications for programs. */
@RestController
@RequestMapping("/api/v1/me/applications")
final class ApplicationApi {

    private final People people;
    private final RecordSending sending;
    private final Applications applications;
    private final OwnApplications own;
    private final ApplicationMessages messages;

    ApplicationApi(
            People people,
            RecordSending sending,
            Applications applications,
            OwnApplications own,
            ApplicationMessages messages) {
        this.people = people;
        this.sending = sending;
        this.applications = applications;
        this.own = own;
        this.messages = messages;
    }

    /** @param programme slug @param consent the version of the wording agreed to */
    record Wanted(
            String programme,
            @Nullable List<UUID> pathways,
            @Nullable Integer consent) {}

    record Written(@Nullable String text) {}

    record Agreed(@Nullable Integer consent) {}

    /** {@code before} had been sent already; nothing was sent again there. */
    record Outcome(List<ApplicationJson> sent, List<ApplicationJson> before) {}

    @GetMapping
    List<ApplicationJson> list() {
        return own.of(caller()).stream().map(ApplicationJson::of).toList();
    }

    @GetMapping("/{application}")
    ApplicationJson.Whole one(@PathVariable UUID application) {
        return ApplicationJson.Whole.of(
                own.get(caller(), application),
                applications.historyOf(caller(), application),
                messages.of(application));
    }

    /** What was sent, as it was sent; with what was revoked since. */
    @GetMapping("/{application}/record")
    RecordStatement record(@PathVariable UUID application) {
        return applications.sentOf(caller(), application).statement();
    }

    @PostMapping("/{application}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    ApplicationJson.Whole write(@PathVariable UUID application, @RequestBody Written written) {
        applications.write(caller(), application, written.text() == null ? "" : written.text());
        return one(application);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Outcome send(@RequestBody Wanted wanted) {
        var pathways = wanted.pathways() == null ? List.<UUID>of() : wanted.pathways();
        var outcome = sending.send(caller(), wanted.programme(), pathways, version(wanted.consent()));
        return new Outcome(shown(outcome.sent()), shown(outcome.before()));
    }

    @PostMapping("/{application}/update")
    ApplicationJson.Whole update(@PathVariable UUID application, @RequestBody Agreed agreed) {
        applications.update(caller(), application, version(agreed.consent()));
        return one(application);
    }

    @PostMapping("/{application}/withdrawal")
    ApplicationJson.Whole withdraw(@PathVariable UUID application) {
        applications.withdraw(caller(), application);
        return one(application);
    }

    private List<ApplicationJson> shown(List<Application> some) {
        return some.stream()
                .map(one -> ApplicationJson.of(own.get(caller(), one.id())))
                .toList();
    }

    private static int version(@Nullable Integer consent) {
        return consent == null ? 0 : consent;
    }

    private Person caller() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}
