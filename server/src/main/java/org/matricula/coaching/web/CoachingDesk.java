package org.matricula.coaching.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Programme;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Wording;
import org.matricula.organisation.Organisation;

/**
 * What a provider offers in coaching, on its desk.
 *
 * @param offer      null before one was written
 * @param programmes all of the provider's
 * @param coached    those coaching comes with
 * @param wordings   the newest first, the draft before all
 * @param audits     whether the reader may read the ledger
 */
public record CoachingDesk(
        Organisation provider,
        @Nullable Offer offer,
        List<Programme> programmes,
        Set<UUID> coached,
        List<Wording> wordings,
        boolean audits) {

    static String path(Organisation provider) {
        return provider.path() + "/coaching";
    }

    public String path() {
        return path(provider);
    }

    public Optional<Wording> current() {
        return wordings.stream().filter(Wording::isPublished).findFirst();
    }

    public Optional<Wording> draft() {
        return wordings.stream().filter(one -> !one.isPublished()).findFirst();
    }

    /** Whether everything is there that learners need to be asked. */
    public boolean isReady() {
        return offer != null && current().isPresent() && !coached.isEmpty();
    }
}
