package org.matricula.credential.provider.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.matricula.credential.provider.AllowedApps;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PagePanel;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Asks whether an app may; shows what was allowed, and takes it back. */
@Controller
final class ConnectedApps implements PagePanel {

    private static final int POSITION = 40;

    private final AllowedApps apps;
    private final Templates templates;

    ConnectedApps(AllowedApps apps, Templates templates) {
        this.apps = apps;
        this.templates = templates;
    }

    /** The answer goes to {@code /connect/authorize}, which knows the question by its {@code state}. */
    @GetMapping("/connected-apps/consent")
    Page ask(@RequestParam String state, HttpServletResponse response) {
        var asked = apps.asked(account(), state);
        // From there the browser is sent on to the app, which a browser counts as where the form goes.
        response.setHeader("Content-Security-Policy", policy(origin(asked.redirectUri())));
        return Page.of(templates.credentialConsent(
                asked, state, URI.create(asked.redirectUri()).getHost()));
    }

    @GetMapping("/connected-apps")
    Page list() {
        return Page.of(templates.credentialApps(apps.of(account())));
    }

    @PostMapping("/connected-apps/{id}/withdrawal")
    View withdraw(@PathVariable UUID id) {
        apps.withdraw(account(), id);
        return Redirect.to("/connected-apps").saying("credential.provider.withdrawn");
    }

    @Override
    public Place place() {
        return Place.ACCOUNT;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        return Optional.of(
                templates.credentialAppsPanel(apps.of(caller.accountId()).size()));
    }

    private static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private static String policy(String origin) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
                + "connect-src 'self'; form-action 'self' " + origin + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static UUID account() {
        return Caller.currentAccountId().orElseThrow();
    }
}
