package org.matricula.pathway.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.DecidingMany;
import org.matricula.pathway.Decision;
import org.matricula.pathway.DecisionLine;
import org.matricula.platform.text.Text;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many decisions at once, for programs: looked at without being made, and made as a whole or not at all. */
@RestController
@RequestMapping({"/api/v1/organisations/{organisation}/applications", "/api/v1/me/received"})
class DecisionsApi {

    private final InboxDesks desks;
    private final DecidingMany many;

    DecisionsApi(InboxDesks desks, DecidingMany many) {
        this.desks = desks;
        this.many = many;
    }

    /** One decision for these; {@code kind}: GRANT, DECLINE or REVIEW. With {@code dryRun} none is made. */
    record Wanted(
            @Nullable List<UUID> ids,
            @Nullable String kind,
            @Nullable String amount,
            @Nullable String grantedFor,
            @Nullable String message,
            @Nullable Boolean dryRun) {

        Decision.Written decision() {
            return new Decision.Written(kind == null ? null : Decision.kind(kind), amount, grantedFor, message);
        }

        List<UUID> chosen() {
            return ids == null ? List.of() : ids;
        }
    }

    /** A CSV with columns {@code application} or {@code reference}, {@code decision}, {@code amount}, {@code for}, {@code message}. */
    record Table(@Nullable String csv, @Nullable Boolean dryRun) {

        String text() {
            return csv == null ? "" : csv;
        }
    }

    /** {@code problem} is a sentence; null if it can be done. */
    record Line(
            int number,
            String text,
            @Nullable UUID application,
            @Nullable String problem,
            boolean unchanged) {

        static Line of(DecisionLine line) {
            var problem = line.problem();
            return new Line(
                    line.number(),
                    line.text(),
                    line.application() == null ? null : line.application().id(),
                    problem == null
                            ? null
                            : Text.t(problem.key(), problem.arguments().toArray()),
                    line.unchanged());
        }
    }

    /** How many were made, and what became of each line. */
    record Done(int made, List<Line> lines) {

        static Done of(int made, List<DecisionLine> lines) {
            return new Done(made, lines.stream().map(Line::of).toList());
        }
    }

    @PostMapping("/decisions")
    Done decide(@PathVariable(required = false) @Nullable String organisation, @RequestBody Wanted wanted) {
        var receiver = desks.of(organisation).receiver();
        var lines = many.review(receiver, wanted.chosen(), wanted.decision());
        if (Boolean.TRUE.equals(wanted.dryRun())) return Done.of(0, lines);
        return Done.of(many.decide(receiver, wanted.chosen(), wanted.decision()), lines);
    }

    @PostMapping("/import")
    Done decide(@PathVariable(required = false) @Nullable String organisation, @RequestBody Table table) {
        var receiver = desks.of(organisation).receiver();
        var lines = many.review(receiver, table.text());
        if (Boolean.TRUE.equals(table.dryRun())) return Done.of(0, lines);
        return Done.of(many.decide(receiver, table.text()), lines);
    }
}
