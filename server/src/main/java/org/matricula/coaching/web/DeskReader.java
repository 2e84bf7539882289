package org.matricula.coaching.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Programmes;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Standing;
import org.matricula.coaching.Wordings;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.FormErrors;
import org.springframework.stereotype.Component;

/** Reads what stands on a provider's desk. */
@Component
class DeskReader {

    private final Organisations organisations;
    private final Programmes programmes;
    private final Offers offers;
    private final Wordings wordings;
    private final Authority authority;

    DeskReader(
            Organisations organisations, Programmes programmes, Offers offers, Wordings wordings, Authority authority) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.offers = offers;
        this.wordings = wordings;
        this.authority = authority;
    }

    Organisation provider(String organisation) {
        return organisations.get(organisation);
    }

    CoachingDesk desk(String organisation) {
        var provider = provider(organisation);
        var offer = offers.ofOrganisation(provider.id()).orElse(null);
        return new CoachingDesk(
                provider,
                offer,
                programmes.ofOrganisation(provider.id()),
                offer == null ? Set.of() : offers.programmes(offer.id()),
                offer == null ? List.of() : wordings.of(offer.id()),
                Caller.current()
                        .filter(caller -> authority.holds(caller, Permission.AUDIT_CONSENTS, organisation))
                        .isPresent());
    }

    /** @throws NotFound before one was written */
    Offer offer(Organisation provider) {
        return offers.ofOrganisation(provider.id()).orElseThrow(NotFound::new);
    }

    /**
     * The learners' page, with the draft if there is one.
     *
     * @param version  of the wording; null for the newest
     * @throws NotFound without an offer or wording
     */
    GatePage preview(String organisation, @Nullable Integer version, @Nullable Locale language) {
        var provider = provider(organisation);
        var offer = offer(provider);
        var wording = wordings.of(offer.id()).stream()
                .filter(one -> version == null || one.version() == version)
                .filter(one -> !one.texts().isEmpty())
                .findFirst()
                .orElseThrow(NotFound::new);
        return new GatePage(
                provider,
                offer,
                wording,
                wording.language(offer, language),
                Standing.NONE,
                "",
                null,
                true,
                FormErrors.NONE);
    }
}
