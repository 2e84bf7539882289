package org.matricula.credential.web;

import static org.matricula.platform.text.Text.until;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.CredentialState;
import org.matricula.credential.IssuedCredentials;
import org.matricula.credential.ManyCredentials;
import org.matricula.credential.Reissue;
import org.matricula.credential.Suspensions;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What staff do to credentials after they were awarded: suspending, correcting, renewing; one or many. */
@Controller
@RequestMapping("/o/{organisation}/credentials")
final class LifecyclePages {

    private final Organisations organisations;
    private final IssuedCredentials issued;
    private final Suspensions suspensions;
    private final Reissue reissue;
    private final ManyCredentials many;
    private final Templates templates;

    LifecyclePages(
            Organisations organisations,
            IssuedCredentials issued,
            Suspensions suspensions,
            Reissue reissue,
            ManyCredentials many,
            Templates templates) {
        this.organisations = organisations;
        this.issued = issued;
        this.suspensions = suspensions;
        this.reissue = reissue;
        this.many = many;
        this.templates = templates;
    }

    @PostMapping("/{credential}/suspend")
    View suspend(
            @PathVariable String organisation,
            @PathVariable UUID credential,
            @RequestParam(defaultValue = "") String reason) {
        var issuing = organisations.get(organisation);
        return one(issuing, credential, "suspend", () -> suspensions.suspend(issuing.id(), credential, reason));
    }

    @PostMapping("/{credential}/lift")
    View lift(
            @PathVariable String organisation,
            @PathVariable UUID credential,
            @RequestParam(defaultValue = "") String reason) {
        var issuing = organisations.get(organisation);
        return one(issuing, credential, "lift", () -> suspensions.lift(issuing.id(), credential, reason));
    }

    @PostMapping("/{credential}/renew")
    View renew(
            @PathVariable String organisation,
            @PathVariable UUID credential,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until) {
        var issuing = organisations.get(organisation);
        try {
            var former = issued.get(issuing.id(), credential);
            var next = reissue.renew(issuing.id(), credential, CorrectionForm.endOf(until, issuing.zone()));
            var hasEnded = former.state() == CredentialState.EXPIRED;
            return to(issuing, next.credentialId())
                    .saying(
                            "credential.lifecycle.renew.done" + (hasEnded ? "-ended" : ""),
                            until(Objects.requireNonNull(former.validUntil()), issuing.zone()));
        } catch (Invalid e) {
            return refused(issuing, credential, until == null ? "" : until.toString(), FormErrors.of(e));
        } catch (Refusal e) {
            return refused(issuing, credential, "", FormErrors.of(e));
        }
    }

    @GetMapping("/{credential}/correction")
    Page correction(@PathVariable String organisation, @PathVariable UUID credential) {
        return correction(organisations.get(organisation), credential, CorrectionForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping("/{credential}/correction")
    View correct(@PathVariable String organisation, @PathVariable UUID credential, CorrectionForm correction) {
        var issuing = organisations.get(organisation);
        try {
            var reason = correction.reason() == null ? "" : correction.reason();
            var next = reissue.correct(issuing.id(), credential, correction.changes(issuing.zone()), reason);
            return to(issuing, next.credentialId()).saying("credential.lifecycle.correct.done");
        } catch (Invalid e) {
            return correction(issuing, credential, correction, FormErrors.of(e));
        } catch (Refusal e) {
            return correction(issuing, credential, correction, FormErrors.of(e));
        }
    }

    @GetMapping("/several")
    Page several(@PathVariable String organisation, @RequestParam(defaultValue = "") List<UUID> id) {
        return several(organisations.get(organisation), id, "", null, FormErrors.NONE);
    }

    @PostMapping("/several")
    View change(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") List<UUID> id,
            @RequestParam ManyCredentials.Action action,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until) {
        var issuing = organisations.get(organisation);
        try {
            var changed = many.change(issuing.id(), id, action, reason, CorrectionForm.endOf(until, issuing.zone()));
            return Redirect.to(issuing.path() + "/credentials")
                    .saying("credential.lifecycle.many.done." + action, changed);
        } catch (Invalid e) {
            return several(issuing, id, reason, action, FormErrors.of(e));
        } catch (Refusal e) {
            return several(issuing, id, reason, action, FormErrors.of(e));
        }
    }

    private Page several(
            Organisation issuing,
            List<UUID> ids,
            String reason,
            ManyCredentials.@Nullable Action action,
            FormErrors errors) {
        var model = templates.credentialSeveral(issuing, issued.several(issuing.id(), ids), reason, action, errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private Page correction(Organisation issuing, UUID credential, CorrectionForm entered, FormErrors errors) {
        var model = templates.credentialCorrection(issuing, issued.get(issuing.id(), credential), entered, errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private View one(Organisation issuing, UUID credential, String what, Runnable change) {
        try {
            change.run();
            return to(issuing, credential).saying("credential.lifecycle." + what + ".done");
        } catch (Invalid e) {
            return refused(issuing, credential, "", FormErrors.of(e));
        } catch (Refusal e) {
            return refused(issuing, credential, "", FormErrors.of(e));
        }
    }

    private Page refused(Organisation issuing, UUID credential, String until, FormErrors errors) {
        return Page.refused(templates.credentialOne(
                issuing,
                issued.get(issuing.id(), credential),
                issued.history(issuing.id(), credential),
                issued.formerHistory(issuing.id(), credential),
                true,
                "",
                until,
                errors));
    }

    private static Redirect to(Organisation issuing, UUID credential) {
        return Redirect.to(issuing.path() + "/credentials/" + credential);
    }
}
