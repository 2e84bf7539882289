package org.matricula.billing.web;

import java.util.UUID;
import org.matricula.billing.Credits;
import org.matricula.billing.Questions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs of the platform. */
@RestController
@RequestMapping("/api/v1/partnerships/{id}/charges/{charge}")
class AnsweringApi {

    private final PartnershipReader partnerships;
    private final CostsReader costs;
    private final Questions questions;
    private final Credits credits;

    AnsweringApi(PartnershipReader partnerships, CostsReader costs, Questions questions, Credits credits) {
        this.partnerships = partnerships;
        this.costs = costs;
        this.questions = questions;
        this.credits = credits;
    }

    @GetMapping
    CostsApi.Charge show(@PathVariable UUID id, @PathVariable UUID charge) {
        return CostsApi.Charge.of(costs.charge(partnerships.organisation(id), charge));
    }

    @PostMapping("/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable UUID id, @PathVariable UUID charge, @RequestBody Words wanted) {
        questions.answer(id, charge, wanted.text());
    }

    /** {@code amount} like "2.50"; without one, all that is left of the charge. */
    @PostMapping("/credit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void credit(@PathVariable UUID id, @PathVariable UUID charge, @RequestBody CreditForm wanted) {
        credits.give(id, charge, wanted.amount(), wanted.text());
    }
}
