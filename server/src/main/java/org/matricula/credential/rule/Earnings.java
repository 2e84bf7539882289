package org.matricula.credential.rule;

import static org.matricula.platform.text.Text.t;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.Earned;
import org.matricula.organisation.Organisations;
import org.matricula.progress.LearnerRange;
import org.matricula.progress.Result;
import org.springframework.stereotype.Component;

/** Who earned an achievement by the results on file. */
@Component
public class Earnings {

    private final MetRules met;
    private final Organisations organisations;

    Earnings(MetRules met, Organisations organisations) {
        this.met = met;
        this.organisations = organisations;
    }

    /**
     * What the next learners earned.
     *
     * @param last     the last learner looked at, null when there are no more
     * @param examined how many results were looked at
     */
    public record Page(List<Earned> earned, @Nullable UUID last, int examined) {}

    /** Through about {@code size} results of the learners after the given one, by one part of the selection. */
    public Page after(Achievement achievement, Selection selection, int part, UUID learnerId, int size) {
        var rule = selection.rules().get(part);
        var window = selection.all() ? Window.ALWAYS : selection.window();
        var page = met.read(achievement, rule, window, LearnerRange.after(learnerId, size));
        var found = selection.all() ? all(achievement, selection, page.met()) : page.met();
        var inTime =
                found.stream().filter(one -> selection.window().holds(one.at())).toList();
        return new Page(earned(achievement, inTime), page.last(), page.examined());
    }

    /** Those of these learners who earned it. */
    public List<Earned> of(Achievement achievement, Selection selection, Collection<UUID> learnerIds) {
        if (selection.rules().isEmpty()) return List.of();
        var found = selection.all()
                ? all(
                        achievement,
                        selection,
                        met.of(achievement, selection.rules().getFirst(), learnerIds))
                : selection.rules().stream()
                        .flatMap(rule -> met.of(achievement, rule, learnerIds).stream())
                        .toList();
        return earned(
                achievement,
                found.stream().filter(one -> selection.window().holds(one.at())).toList());
    }

    /** About how many results there are to look at. */
    public int count(Selection selection) {
        return selection.rules().stream()
                .limit(selection.parts())
                .mapToInt(rule -> met.count(rule, selection.all() ? Window.ALWAYS : selection.window()))
                .sum();
    }

    /** Those of these who met the other rules too, each by the rule they met last. */
    private List<Met> all(Achievement achievement, Selection selection, List<Met> first) {
        var last = earliest(first);
        for (var rule : selection.rules().subList(1, selection.rules().size())) {
            if (last.isEmpty()) break;
            var next = earliest(met.of(achievement, rule, last.keySet()));
            last.keySet().retainAll(next.keySet());
            next.forEach((learner, one) ->
                    last.computeIfPresent(learner, (id, known) -> one.at().isAfter(known.at()) ? one : known));
        }
        return last.values().stream()
                .map(one -> new Met(one.learnerId(), SourceKeys.ofAll(one), one.at(), null))
                .toList();
    }

    private static Map<UUID, Met> earliest(List<Met> found) {
        var earliest = new HashMap<UUID, Met>();
        found.stream()
                .sorted(Comparator.comparing(Met::at).thenComparing(Met::sourceKey))
                .forEach(one -> earliest.putIfAbsent(one.learnerId(), one));
        return earliest;
    }

    private List<Earned> earned(Achievement achievement, List<Met> found) {
        if (found.isEmpty()) return List.of();
        var provider = organisations.get(achievement.organisationId().toString());
        return found.stream()
                .map(one -> Earned.of(
                        one.learnerId(),
                        one.sourceKey(),
                        one.at(),
                        word(one.result(), provider.language(), provider.zone())))
                .toList();
    }

    private static @Nullable String word(@Nullable Result result, Locale language, java.time.ZoneId zone) {
        if (result == null) return null;
        return t(language, zone, "credential.document.result." + result.name().toLowerCase(Locale.ROOT));
    }
}
