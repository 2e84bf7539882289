package org.matricula.coaching.crisis.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.coaching.crisis.CrisisSettings;
import org.matricula.coaching.crisis.CrisisSettings.Settings;
import org.matricula.organisation.Member;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Component;

/** Reads what a provider set for crises. */
@Component("coachingCrisisSettingsReader")
class SettingsReader {

    private final Organisations organisations;
    private final Offers offers;
    private final CrisisSettings settings;
    private final Members members;
    private final Accounts accounts;

    SettingsReader(
            Organisations organisations, Offers offers, CrisisSettings settings, Members members, Accounts accounts) {
        this.organisations = organisations;
        this.offers = offers;
        this.settings = settings;
        this.members = members;
        this.accounts = accounts;
    }

    Organisation provider(String organisation) {
        return organisations.get(organisation);
    }

    /** @throws NotFound before one was written */
    Offer offer(Organisation provider) {
        return offers.ofOrganisation(provider.id()).orElseThrow(NotFound::new);
    }

    Settings settings(Organisation provider) {
        return settings.of(offer(provider).id());
    }

    SettingsPage page(Organisation provider) {
        return page(provider, SettingsForm.of(settings(provider)));
    }

    SettingsPage page(Organisation provider, SettingsForm form) {
        return new SettingsPage(
                provider,
                form,
                staff(provider),
                settings.contacts(offer(provider)).size());
    }

    private Map<UUID, String> staff(Organisation provider) {
        var ids = members.of(provider.id()).stream().map(Member::accountId).toList();
        var names = accounts.names(ids);
        var staff = new LinkedHashMap<UUID, String>();
        ids.stream().filter(names::containsKey).forEach(id -> staff.put(id, names.get(id)));
        return staff;
    }
}
