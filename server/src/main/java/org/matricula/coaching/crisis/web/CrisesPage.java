package org.matricula.coaching.crisis.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.crisis.Crisis;
import org.matricula.organisation.Organisation;

/**
 * A list of crises, the newest first.
 *
 * @param names     of those who took one on, by account
 * @param hasMore   whether there are older ones
 * @param seesAll   whether the reader sees every crisis of the provider, not only their own learners'
 */
public record CrisesPage(
        Organisation provider, List<Crisis> crises, Map<UUID, String> names, boolean hasMore, boolean seesAll) {

    public String path() {
        return provider.path() + "/crises";
    }

    public String path(Crisis crisis) {
        return CrisisPage.path(provider, crisis.id());
    }

    public String older() {
        return path() + "?before=" + crises.getLast().id();
    }

    public String name(@Nullable UUID account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }
}
