package org.matricula.credential.formats.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.matricula.credential.IssuerKey;
import org.matricula.credential.IssuerKeys;
import org.matricula.credential.Issuers;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What staff do with an issuer's keys besides replacing them: a second proof, and saying that a key is not to be trusted. */
@Controller
final class KeyPages {

    private final Organisations organisations;
    private final Issuers issuers;
    private final IssuerKeys keys;
    private final Templates templates;
    private final Clock clock;

    KeyPages(Organisations organisations, Issuers issuers, IssuerKeys keys, Templates templates, Clock clock) {
        this.organisations = organisations;
        this.issuers = issuers;
        this.keys = keys;
        this.templates = templates;
        this.clock = clock;
    }

    @PostMapping("/o/{organisation}/issuer/second-proof")
    View signTwice(@PathVariable String organisation, @RequestParam boolean wanted) {
        var issuing = organisations.get(organisation);
        issuers.signTwice(issuing.id(), wanted);
        return Redirect.to(issuing.path() + "/issuer")
                .saying(wanted ? "credential.formats.second-started" : "credential.formats.second-stopped");
    }

    @GetMapping("/o/{organisation}/issuer/keys/{key}/revocation")
    Page revocation(@PathVariable String organisation, @PathVariable UUID key) {
        var now = LocalDateTime.ofInstant(clock.instant(), zone()).truncatedTo(ChronoUnit.MINUTES);
        return Page.of(templates.credentialRevokeKey(
                organisations.get(organisation), find(organisation, key), now.toString(), FormErrors.NONE));
    }

    @PostMapping("/o/{organisation}/issuer/keys/{key}/revocation")
    View revoke(
            @PathVariable String organisation, @PathVariable UUID key, @RequestParam(defaultValue = "") String since) {
        var issuing = organisations.get(organisation);
        try {
            keys.revoke(issuing.id(), key, parsed(since).atZone(zone()).toInstant());
            return Redirect.to(issuing.path() + "/issuer").saying("credential.formats.revoke-done");
        } catch (Invalid e) {
            return refused(issuing, key, since, FormErrors.of(e));
        } catch (Refusal e) {
            return refused(issuing, key, since, FormErrors.of(e));
        }
    }

    private Page refused(Organisation issuing, UUID key, String since, FormErrors errors) {
        return Page.refused(templates.credentialRevokeKey(issuing, find(issuing.slug(), key), since, errors));
    }

    private IssuerKey find(String organisation, UUID key) {
        return keys.of(organisations.get(organisation).id()).stream()
                .filter(one -> one.id().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static LocalDateTime parsed(String since) {
        try {
            return LocalDateTime.parse(since);
        } catch (DateTimeParseException e) {
            throw Invalid.field("since", "credential.formats.since-form");
        }
    }

    /** As this page shows times: on the reader's clock. */
    private static ZoneId zone() {
        return ZoneId.of(Caller.current().orElseThrow().zone());
    }
}
