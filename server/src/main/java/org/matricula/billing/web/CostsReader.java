package org.matricula.billing.web;

import java.io.OutputStream;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Accounts;
import org.matricula.billing.ChargeNote;
import org.matricula.billing.CostMonth;
import org.matricula.billing.Costs;
import org.matricula.billing.Prepayments;
import org.matricula.billing.Questions;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Component;

/** Gathers what people read about an organisation's costs; names being read is on record. */
@Component
class CostsReader {

    private static final int SIZE = 50;

    private final Organisations organisations;
    private final Costs costs;
    private final Prepayments prepayments;
    private final Questions questions;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    CostsReader(
            Organisations organisations,
            Costs costs,
            Prepayments prepayments,
            Questions questions,
            Accounts accounts,
            Audit audit,
            Clock clock) {
        this.organisations = organisations;
        this.costs = costs;
        this.prepayments = prepayments;
        this.questions = questions;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    Organisation organisation(String slugOrId) {
        return organisations.get(slugOrId);
    }

    CostsPage page(Organisation organisation) {
        return new CostsPage(
                organisation,
                YearMonth.from(clock.instant().atZone(organisation.zone())),
                costs.months(organisation.id()),
                prepayments.of(organisation.id()));
    }

    CostsMonth month(Organisation organisation, YearMonth month, @Nullable UUID after) {
        var found = costs.month(organisation.id(), month, after, SIZE + 1);
        var rows = found.subList(0, Math.min(SIZE, found.size()));
        var sums = costs.months(organisation.id()).stream()
                .filter(sum -> sum.month().equals(month))
                .toList();
        audit.recordView(
                organisation.id(),
                "costs.viewed",
                "organisation",
                organisation.id(),
                Map.of("month", month.toString(), "rows", rows.size()));
        return new CostsMonth(
                organisation,
                month,
                sums,
                rows,
                after == null,
                found.size() > SIZE ? rows.getLast().charge().id() : null);
    }

    /** @throws NotFound if the organisation has no such charge */
    ChargePage charge(Organisation organisation, UUID id) {
        var row = costs.charge(organisation.id(), id);
        var notes = questions.notes(organisation.id(), id);
        var names = accounts.names(notes.stream()
                .map(ChargeNote::authorId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        audit.recordLearnerView(row.charge().learnerId(), organisation.id(), "charge.viewed", Map.of("charge", id));
        return new ChargePage(
                organisation,
                row,
                notes.stream()
                        .map(note -> new NoteView(
                                note, note.authorId() == null ? "" : names.getOrDefault(note.authorId(), "")))
                        .toList());
    }

    /** Every charge of the organisation, or of one month, written as it is read. */
    void export(Organisation organisation, @Nullable YearMonth month, OutputStream out) {
        var months = costs.months(organisation.id()).stream()
                .filter(sum -> month == null || sum.month().equals(month))
                .toList();
        note(
                organisation,
                "costs.exported",
                Map.of(
                        "month",
                        month == null ? "all" : month.toString(),
                        "rows",
                        months.stream().mapToInt(CostMonth::charges).sum()));
        try (var csv = new CostsCsv(out)) {
            costs.forEach(
                    organisation.id(),
                    months.stream().map(CostMonth::month).distinct().toList(),
                    csv::write);
        }
    }

    private void note(Organisation organisation, String action, Map<String, ?> facts) {
        audit.record(organisation.id(), action, "organisation", organisation.id(), facts);
    }
}
