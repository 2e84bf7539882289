package org.matricula.record.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.matricula.record.Appeals;
import org.matricula.record.RecordRequest;
import org.matricula.record.Revoked;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;
import pages.Templates;

/** A learner's appeal against a revocation, and what was answered. */
@Controller
final class AppealController {

    private final People people;
    private final Appeals appeals;
    private final Templates templates;

    AppealController(People people, Appeals appeals, Templates templates) {
        this.people = people;
        this.appeals = appeals;
        this.templates = templates;
    }

    record Written(@Nullable String text) {}

    record Appeal(
            UUID id,
            String text,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {

        static Appeal of(RecordRequest one) {
            return new Appeal(
                    one.id(), one.text(), one.askedAt(), one.isOpen() ? null : one.answer(), one.answeredAt());
        }
    }

    /** {@code revokedAt} is null once it stands again. */
    record About(
            UUID credential,
            String name,
            String issuer,
            String reason,
            @Nullable Instant revokedAt,
            List<Appeal> appeals) {

        static About of(Revoked one) {
            return new About(
                    one.credentialId(),
                    one.name(),
                    one.issuer().name(),
                    one.reason(),
                    one.revokedAt(),
                    one.appeals().stream().map(Appeal::of).toList());
        }
    }

    @GetMapping("/appeals/{credential}")
    Page show(@PathVariable UUID credential) {
        return Page.of(templates.recordAppeal(appeals.get(caller(), credential), "", FormErrors.NONE));
    }

    @PostMapping("/appeals/{credential}")
    View appeal(@PathVariable UUID credential, @RequestParam(defaultValue = "") String text) {
        try {
            appeals.appeal(caller(), credential, text);
            return Redirect.to("/appeals/" + credential).saying("record.appeal.sent");
        } catch (Invalid e) {
            return again(credential, text, FormErrors.of(e));
        } catch (Refusal e) {
            return again(credential, text, FormErrors.of(e));
        }
    }

    @GetMapping("/api/v1/me/appeals/{credential}")
    @ResponseBody
    About read(@PathVariable UUID credential) {
        return About.of(appeals.get(caller(), credential));
    }

    @PostMapping("/api/v1/me/appeals/{credential}")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    Appeal send(@PathVariable UUID credential, @RequestBody Written written) {
        return Appeal.of(appeals.appeal(caller(), credential, written.text() == null ? "" : written.text()));
    }

    private Page again(UUID credential, String text, FormErrors errors) {
        return Page.refused(templates.recordAppeal(appeals.get(caller(), credential), text, errors));
    }

    private Person caller() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}
