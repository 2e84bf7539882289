package org.matricula.organisation;

import static org.matricula.platform.text.Text.t;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.platform.NotFound;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Outbox;
import org.matricula.platform.security.Throttle;
import org.matricula.platform.webhook.WebhookEndpoint;
import org.matricula.platform.webhook.WebhookEndpoints;
import org.matricula.platform.webhook.WebhookTrouble;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells an organisation's owners by mail that one of its webhooks needs them, once a day at most for each. */
@Component
class WebhookTroubles {

    private final Organisations organisations;
    private final Members members;
    private final Accounts accounts;
    private final WebhookEndpoints endpoints;
    private final Outbox outbox;
    private final PublicUrl publicUrl;
    private final Throttle throttle;

    WebhookTroubles(
            Organisations organisations,
            Members members,
            Accounts accounts,
            WebhookEndpoints endpoints,
            Outbox outbox,
            PublicUrl publicUrl,
            Throttle throttle) {
        this.organisations = organisations;
        this.members = members;
        this.accounts = accounts;
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
        this.throttle = throttle;
    }

    @ApplicationModuleListener
    void on(WebhookTrouble trouble) {
        var once = "webhook-trouble:" + trouble.endpointId() + ":" + trouble.kind();
        if (!throttle.allows(once, 1, Duration.ofDays(1))) return;
        try {
            tell(
                    organisations.get(trouble.organisationId().toString()),
                    endpoints.get(trouble.organisationId(), trouble.endpointId()),
                    trouble.kind());
        } catch (NotFound removedMeanwhile) {
            // Nobody misses news of an endpoint that isn't there any more.
        }
    }

    private void tell(Organisation organisation, WebhookEndpoint endpoint, WebhookTrouble.Kind kind) {
        var kindKey = "webhook.mail." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var page = publicUrl.of(organisation.path() + "/webhooks/" + endpoint.id());
        for (var owner : owners(organisation.id())) {
            outbox.queue(organisation.mail(
                    owner.primaryAddress(),
                    t(owner.language(), owner.zone(), kindKey + ".subject", endpoint.name()),
                    t(owner.language(), owner.zone(), kindKey + ".body", endpoint.name(), organisation.name(), page)));
        }
    }

    private java.util.List<Account> owners(UUID organisationId) {
        return members.of(organisationId).stream()
                .filter(Member::isOwner)
                .flatMap(owner -> accounts.find(owner.accountId()).stream())
                .toList();
    }
}
