package org.matricula.learningmanager.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.matricula.learningmanager.Acceptance;
import org.matricula.learningmanager.LearningManagerAccess;
import org.matricula.learningmanager.ManagerTerms;
import org.matricula.learningmanager.Stage;
import org.matricula.organisation.Organisations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far an organisation is, for programs. Accepting terms is for people. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/learning-manager/access")
class AccessApi {

    /** {@code terms} is Markdown; {@code acceptedVersion} and {@code acceptedAt} are null if nobody accepted any. */
    record Access(
            Stage stage,
            String version,
            String terms,
            @Nullable String acceptedVersion,
            @Nullable Instant acceptedAt) {}

    private final Organisations organisations;
    private final LearningManagerAccess access;
    private final ManagerTerms terms;

    AccessApi(Organisations organisations, LearningManagerAccess access, ManagerTerms terms) {
        this.organisations = organisations;
        this.access = access;
        this.terms = terms;
    }

    @GetMapping
    Access show(@PathVariable String organisation) {
        var own = organisations.get(organisation);
        var latest = access.latestAcceptance(own.id());
        return new Access(
                access.stage(own.id()),
                ManagerTerms.VERSION,
                terms.text(),
                latest.map(Acceptance::version).orElse(null),
                latest.map(Acceptance::acceptedAt).orElse(null));
    }
}
