package org.matricula.pathway.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.Application;
import org.matricula.pathway.Decision;
import org.matricula.pathway.DecisionLine;
import org.matricula.pathway.MessageTemplate;

/**
 * One decision on several applications, before it is made.
 *
 * @param chosen    those it is about
 * @param lines     what it would do to each; empty while it wasn't written yet
 * @param entered   the decision as it was written
 * @param templates of the institution; empty for a contact
 */
public record BulkDecisionPage(
        InboxDesk desk,
        List<Application> chosen,
        List<DecisionLine> lines,
        Decision.Written entered,
        List<MessageTemplate> templates,
        InboxNames names) {

    public boolean isReviewed() {
        return !lines.isEmpty();
    }

    public boolean isReady() {
        return isReviewed() && problems() == 0 && ready() > 0;
    }

    public int ready() {
        return (int) lines.stream().filter(DecisionLine::isReady).count();
    }

    public int problems() {
        return (int) lines.stream().filter(line -> line.problem() != null).count();
    }

    public boolean is(Decision.Kind kind) {
        return entered.kind() == kind;
    }

    /** The unit of those that count something; empty if none does, or they differ. */
    public String unit() {
        var units = chosen.stream()
                .map(one -> names.pathway(one).creditUnit())
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .toList();
        return units.size() == 1 ? units.getFirst() : "";
    }

    public boolean counts() {
        return chosen.stream().anyMatch(one -> !names.pathway(one).creditUnit().isEmpty());
    }

    public String holder(Application application) {
        return InboxWords.holder(application);
    }

    public String pathway(Application application) {
        return names.pathway(application).title();
    }

    public @Nullable DecisionLine line(Application application) {
        return lines.stream()
                .filter(line ->
                        line.application() != null && line.application().id().equals(application.id()))
                .findFirst()
                .orElse(null);
    }
}
