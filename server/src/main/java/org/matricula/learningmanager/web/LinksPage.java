package org.matricula.learningmanager.web;

import static org.matricula.platform.text.Text.until;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.billing.Money;
import org.matricula.invitation.ListedLink;
import org.matricula.platform.Refusal;

/**
 * Links to a run.
 *
 * @param makers  names by account; programs that made links have none
 * @param stopped why nobody new joins by those that are live; null if people can
 */
public record LinksPage(
        RunDesk desk,
        List<ListedLink> links,
        Map<UUID, String> makers,
        @Nullable Money price,
        @Nullable Refusal stopped) {

    /** Whether a budget is what stops them. */
    public boolean isWithoutRoom() {
        return stopped != null && stopped.key().startsWith("billing.budget.");
    }

    public String path(ListedLink listed) {
        return desk.path(RunTab.LINKS) + "/" + listed.link().id();
    }

    /** On the organisation's calendar, with its zone. */
    public String ends(ListedLink listed) {
        return until(listed.endsAt(), desk.organisation().zone());
    }

    public @Nullable String maker(ListedLink listed) {
        return makers.get(listed.link().createdBy());
    }

    public String domains(ListedLink listed) {
        return String.join(", ", listed.link().domains().stream().sorted().toList());
    }
}
