package org.matricula.credential.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Credentials;
import org.matricula.credential.IssuedCredential;
import org.matricula.credential.IssuedCredentials;
import org.matricula.credential.IssuerCertificates;
import org.matricula.credential.Issuers;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The issuer's desk: what was awarded, and taking one back. */
@Controller
final class IssuerPages {

    private final Organisations organisations;
    private final Issuers issuers;
    private final IssuerCertificates certificates;
    private final IssuedCredentials issued;
    private final Credentials credentials;
    private final Authority authority;
    private final Templates templates;

    IssuerPages(
            Organisations organisations,
            Issuers issuers,
            IssuerCertificates certificates,
            IssuedCredentials issued,
            Credentials credentials,
            Authority authority,
            Templates templates) {
        this.organisations = organisations;
        this.issuers = issuers;
        this.certificates = certificates;
        this.issued = issued;
        this.credentials = credentials;
        this.authority = authority;
        this.templates = templates;
    }

    @GetMapping("/o/{organisation}/issuer")
    Page issuer(@PathVariable String organisation) {
        return Page.of(desk(organisations.get(organisation), FormErrors.NONE));
    }

    /** The password is never shown again, and a browser doesn't keep a file, so nothing of this form is kept. */
    @PostMapping("/o/{organisation}/issuer/certificate")
    View bringCertificate(
            @PathVariable String organisation,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String password)
            throws IOException {
        var issuing = organisations.get(organisation);
        try {
            certificates.bring(issuing.id(), file == null ? new byte[0] : file.getBytes(), password);
            return Redirect.to(issuing.path() + "/issuer").saying("credential.desk.certificate-brought");
        } catch (Invalid e) {
            return Page.refused(desk(issuing, FormErrors.of(e)));
        }
    }

    @PostMapping("/o/{organisation}/issuer/certificate/own")
    View makeCertificate(@PathVariable String organisation) {
        var issuing = organisations.get(organisation);
        certificates.makeOwn(issuing.id());
        return Redirect.to(issuing.path() + "/issuer").saying("credential.desk.certificate-made");
    }

    private JteModel desk(Organisation issuing, FormErrors errors) {
        return templates.credentialDesk(
                issuing,
                issuers.find(issuing.id()).orElse(null),
                issuers.keys(issuing.id()),
                certificates.find(issuing.id()).orElse(null),
                errors);
    }

    @PostMapping("/o/{organisation}/issuer/keys")
    View replaceKey(@PathVariable String organisation) {
        var issuing = organisations.get(organisation);
        issuers.replaceKey(issuing.id());
        return Redirect.to(issuing.path() + "/issuer").saying("credential.desk.key-replaced");
    }

    @GetMapping("/o/{organisation}/credentials")
    Page credentials(
            @PathVariable String organisation,
            @RequestParam(required = false) @Nullable UUID achievement,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(required = false) @Nullable UUID after) {
        var issuing = organisations.get(organisation);
        List<IssuedCredential> page = issued.search(issuing.id(), achievement, holder, after);
        return Page.of(templates.credentialIssued(
                issuing,
                issued.achievements(issuing.id()),
                achievement,
                holder,
                page,
                IssuedCredentials.PAGE,
                mayAward(issuing)));
    }

    @GetMapping("/o/{organisation}/credentials/{credential}")
    Page credential(@PathVariable String organisation, @PathVariable UUID credential) {
        return credential(organisations.get(organisation), credential, "", FormErrors.NONE);
    }

    @PostMapping("/o/{organisation}/credentials/{credential}/revoke")
    View revoke(
            @PathVariable String organisation,
            @PathVariable UUID credential,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean fraud,
            @RequestParam(defaultValue = "false") boolean sure) {
        var issuing = organisations.get(organisation);
        try {
            if (!sure) throw Invalid.field("sure", "credential.revoke.sure-missing");
            credentials.revoke(issuing.id(), credential, reason, fraud);
            return Redirect.to(issuing.path() + "/credentials/" + credential).saying("credential.revoke.done");
        } catch (Invalid e) {
            return credential(issuing, credential, reason, FormErrors.of(e));
        } catch (Refusal e) {
            return credential(issuing, credential, reason, FormErrors.of(e));
        }
    }

    @PostMapping("/o/{organisation}/credentials/{credential}/reinstate")
    View reinstate(
            @PathVariable String organisation,
            @PathVariable UUID credential,
            @RequestParam(defaultValue = "") String reason) {
        var issuing = organisations.get(organisation);
        try {
            credentials.reinstate(issuing.id(), credential, reason);
            return Redirect.to(issuing.path() + "/credentials/" + credential).saying("credential.reinstate.done");
        } catch (Invalid e) {
            return credential(issuing, credential, reason, FormErrors.of(e));
        } catch (Refusal e) {
            return credential(issuing, credential, reason, FormErrors.of(e));
        }
    }

    private Page credential(Organisation issuing, UUID credential, String reason, FormErrors errors) {
        var model = templates.credentialOne(
                issuing,
                issued.get(issuing.id(), credential),
                issued.history(issuing.id(), credential),
                issued.formerHistory(issuing.id(), credential),
                mayAward(issuing),
                reason,
                "",
                errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private boolean mayAward(Organisation issuing) {
        return Caller.any()
                .filter(caller -> authority.holds(caller, Permission.AWARD_CREDENTIALS, issuing.slug()))
                .isPresent();
    }
}
