package org.matricula.pathway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many decisions at once: all are looked at first, and none is made while one of them can't be. */
@Service
public class DecidingMany {

    private final Inbox inbox;
    private final InboxTable table;
    private final PathwayStore pathways;
    private final Deciding deciding;

    DecidingMany(Inbox inbox, InboxTable table, PathwayStore pathways, Deciding deciding) {
        this.inbox = inbox;
        this.table = table;
        this.pathways = pathways;
        this.deciding = deciding;
    }

    /** What one decision would do to each of these. @throws Refusal if none of them is the receiver's */
    public List<DecisionLine> review(Receiver receiver, List<UUID> ids, Decision.Written written) {
        var found = these(receiver, ids);
        var offers = pathways.byIds(found.stream().map(Application::pathwayId).toList());
        var lines = new ArrayList<DecisionLine>();
        for (var application : found)
            lines.add(line(lines.size() + 1, application.holder(), application, offers, written));
        return lines;
    }

    /** Those of these that can be chosen, as the list has them. @throws Refusal as above */
    public List<Application> these(Receiver receiver, List<UUID> ids) {
        var found = inbox.these(receiver, ids).stream()
                .filter(application -> !Inbox.isEmptied(application))
                .sorted(Comparator.comparing(Application::sentAt)
                        .thenComparing(Application::holder)
                        .reversed())
                .toList();
        if (found.isEmpty()) throw new Refusal("pathway.inbox.nothing-chosen");
        return found;
    }

    /** @return how many were decided @throws Refusal as above, or if one of them can't be decided so */
    @Transactional
    public int decide(Receiver receiver, List<UUID> ids, Decision.Written written) {
        lock(receiver, ids);
        var lines = review(receiver, ids, written);
        if (lines.stream().anyMatch(line -> line.problem() != null)) throw new Refusal("pathway.decision.none-made");
        return apply(lines);
    }

    /** What a table of decisions would do, line by line. @throws Invalid as {@link DecisionTable#read} */
    public List<DecisionLine> review(Receiver receiver, String csv) {
        var rows = DecisionTable.read(csv);
        var ids = rows.stream().flatMap(row -> id(row.application()).stream()).toList();
        var references = rows.stream().map(DecisionTable.Row::reference).toList();
        var found = table.named(receiver, ids, references);
        var offers = pathways.byIds(found.stream().map(Application::pathwayId).toList());
        var lines = new ArrayList<DecisionLine>();
        var seen = new HashSet<UUID>();
        for (var row : rows) lines.add(line(row, found, offers, seen));
        return lines;
    }

    /** @return how many were decided @throws Invalid as above, or naming {@code line-3} and so on what can't be done */
    @Transactional
    public int decide(Receiver receiver, String csv) {
        var before = review(receiver, csv);
        requireNoProblem(before);
        lock(
                receiver,
                before.stream()
                        .flatMap(line -> Optional.ofNullable(line.application()).stream())
                        .map(Application::id)
                        .toList());
        var lines = review(receiver, csv);
        requireNoProblem(lines);
        return apply(lines);
    }

    private int apply(List<DecisionLine> lines) {
        var done = 0;
        for (var line : lines) {
            if (!line.isReady() || line.application() == null || line.decision() == null) continue;
            deciding.apply(line.application(), line.decision());
            done++;
        }
        return done;
    }

    /** In one order, so that two who decide at once wait for each other and not for ever. */
    private void lock(Receiver receiver, List<UUID> ids) {
        table.named(receiver, ids, List.of()).forEach(application -> inbox.lock(receiver, application.id()));
    }

    private static DecisionLine line(
            DecisionTable.Row row, List<Application> found, Map<UUID, Pathway> offers, HashSet<UUID> seen) {
        var wanted = id(row.application());
        var matching = found.stream()
                .filter(one -> row.application().isEmpty()
                        ? !row.reference().isEmpty() && one.reference().equals(row.reference())
                        : wanted.filter(one.id()::equals).isPresent())
                .toList();
        if (matching.isEmpty()) return DecisionLine.wrong(row.number(), row.named(), null, "pathway.decision.unknown");
        if (matching.size() > 1)
            return DecisionLine.wrong(row.number(), row.named(), null, "pathway.decision.ambiguous");
        var application = matching.getFirst();
        if (!seen.add(application.id()))
            return DecisionLine.wrong(row.number(), row.named(), application, "pathway.decision.twice");
        if (row.written().kind() == null)
            return DecisionLine.wrong(row.number(), row.named(), application, "pathway.decision.word", row.decision());
        return line(row.number(), row.named(), application, offers, row.written());
    }

    private static DecisionLine line(
            int number, String text, Application application, Map<UUID, Pathway> offers, Decision.Written written) {
        if (application.state() == Application.State.WITHDRAWN)
            return DecisionLine.wrong(number, text, application, "pathway.application.withdrawn");
        try {
            @Nullable Pathway pathway = offers.get(application.pathwayId());
            if (pathway == null) return DecisionLine.wrong(number, text, application, "pathway.decision.unknown");
            if (staysDeclined(application, written))
                return new DecisionLine(number, text, application, new Decision.Decline(""), null, true);
            var decision = written.on(pathway);
            var unchanged =
                    decision.isAlready(application) && decision.message().isEmpty();
            return new DecisionLine(number, text, application, decision, null, unchanged);
        } catch (Invalid e) {
            var first = e.fields().getFirst();
            return new DecisionLine(
                    number, text, application, null, new DecisionLine.Problem(first.key(), first.arguments()), false);
        }
    }

    /** One that was declined before needs no second reason: a file that comes back as it was changes nothing. */
    private static boolean staysDeclined(Application application, Decision.Written written) {
        return written.kind() == Decision.Kind.DECLINE
                && application.state() == Application.State.DECLINED
                && written.message().isEmpty();
    }

    private static void requireNoProblem(List<DecisionLine> lines) {
        var wrong = lines.stream()
                .filter(line -> line.problem() != null)
                .map(line -> new Invalid.Field(
                        "line-" + line.number(),
                        java.util.Objects.requireNonNull(line.problem()).key(),
                        line.problem().arguments()))
                .toList();
        if (!wrong.isEmpty()) throw new Invalid(wrong);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
