package org.matricula.coaching.conversation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.coaching.SummaryField;
import org.matricula.coaching.conversation.Case;
import org.matricula.coaching.conversation.Caseload;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A coach's learners for programs that the coach uses. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/coach")
class CaseloadApi {

    record CaseJson(
            UUID learnerId,
            String givenName,
            String language,
            String timeZone,
            boolean numberConfirmed,
            List<SummaryField> summary) {

        static CaseJson of(Case one) {
            return new CaseJson(
                    one.learnerId(),
                    one.givenName(),
                    one.language().toLanguageTag(),
                    one.zone().getId(),
                    one.confirmed(),
                    one.summary().stream().sorted().toList());
        }
    }

    private final Organisations organisations;
    private final Caseload caseload;
    private final Audit audit;

    CaseloadApi(Organisations organisations, Caseload caseload, Audit audit) {
        this.organisations = organisations;
        this.caseload = caseload;
        this.audit = audit;
    }

    @GetMapping
    List<CaseJson> list(@PathVariable String organisation) {
        organisations.get(organisation);
        return List.of();
    }

    @GetMapping("/learners/{learner}")
    CaseJson show(@PathVariable String organisation, @PathVariable UUID learner) {
        var provider = organisations.get(organisation);
        var one = caseload.open(Caller.currentAccountId().orElseThrow(NotFound::new), provider.id(), learner);
        audit.recordLearnerView(learner, provider.id(), "coaching.case-seen", Map.of());
        return CaseJson.of(one);
    }
}
