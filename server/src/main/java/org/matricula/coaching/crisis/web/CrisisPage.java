package org.matricula.coaching.crisis.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.crisis.Crises;
import org.matricula.coaching.crisis.Crisis;
import org.matricula.coaching.crisis.Step;
import org.matricula.organisation.Organisation;

/**
 * A crisis as those see it who handle it.
 *
 * @param learner null once nothing leads to the learner any more
 * @param names   of staff, by account
 * @param mine    whether the reader has taken it on
 */
public record CrisisPage(
        Organisation provider,
        Crises.File file,
        @Nullable InDanger learner,
        Map<UUID, String> names,
        Map<UUID, String> deliveries,
        boolean mine) {

    public Crisis crisis() {
        return file.crisis();
    }

    public String path() {
        return path(provider, crisis().id());
    }

    static String path(Organisation provider, UUID crisisId) {
        return provider.path() + "/crises/" + crisisId;
    }

    public List<Step> steps() {
        return file.steps();
    }

    /** What a reader wants to know; that somebody needn't be told any more stands beside that they were. */
    public List<Step> timeline() {
        return steps().stream().filter(step -> step.kind() != Step.Kind.SPARED).toList();
    }

    /** What goes with a step; null if nothing does, or not any more. */
    public @Nullable String words(Step step) {
        return file.words().get(step.id());
    }

    /** The name of a member of staff; empty for nobody. */
    public String name(@Nullable UUID account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }

    /** How mail and text of a step got on, in words; null where nothing was sent. */
    public @Nullable String delivery(Step step) {
        return deliveries.get(step.id());
    }
}
