package org.matricula.billing.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.billing.ChargeNote;
import org.matricula.billing.CostMonth;
import org.matricula.billing.Prepayment;
import org.matricula.billing.Questions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs; amounts in minor units. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
class CostsApi {

    /** {@code month} is like "2026-11". */
    record Month(String month, String currency, int charges, long amount, int prepaid, long toInvoice, long credited) {

        static Month of(CostMonth sums) {
            return new Month(
                    sums.month().toString(),
                    sums.currency().getCurrencyCode(),
                    sums.charges(),
                    sums.amount(),
                    sums.prepaid(),
                    sums.toInvoice(),
                    sums.credited());
        }
    }

    record Summary(List<Month> months, List<Prepayment> prepayments) {}

    /** {@code next} is the value of {@code after} for the next page; null on the last. */
    record Charges(List<ChargeAnswer> charges, @Nullable UUID next) {}

    /** {@code credited} is what a credit took back; null for any other. */
    record Note(
            ChargeNote.Kind kind,
            Instant at,
            String text,
            @Nullable Long credited) {}

    record Charge(ChargeAnswer charge, List<Note> notes) {

        static Charge of(ChargePage page) {
            return new Charge(
                    ChargeAnswer.of(page.row()),
                    page.notes().stream()
                            .map(NoteView::note)
                            .map(note -> new Note(note.kind(), note.writtenAt(), note.text(), note.credited()))
                            .toList());
        }
    }

    private final CostsReader reader;
    private final Questions questions;

    CostsApi(CostsReader reader, Questions questions) {
        this.reader = reader;
        this.questions = questions;
    }

    @GetMapping("/costs")
    Summary months(@PathVariable String organisation) {
        var page = reader.page(reader.organisation(organisation));
        return new Summary(page.months().stream().map(Month::of).toList(), page.prepayments());
    }

    @GetMapping("/costs/{month}")
    Charges month(
            @PathVariable String organisation,
            @PathVariable String month,
            @RequestParam(required = false) @Nullable UUID after) {
        var page = reader.month(reader.organisation(organisation), Months.parse(month), after);
        return new Charges(page.rows().stream().map(ChargeAnswer::of).toList(), page.next());
    }

    @GetMapping("/charges/{charge}")
    Charge charge(@PathVariable String organisation, @PathVariable UUID charge) {
        return Charge.of(reader.charge(reader.organisation(organisation), charge));
    }

    @PostMapping("/charges/{charge}/questions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable String organisation, @PathVariable UUID charge, @RequestBody Words wanted) {
        questions.ask(reader.organisation(organisation).id(), charge, wanted.text());
    }
}
