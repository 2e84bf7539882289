package org.matricula.catalogue.content.web;

import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.DeliveryRules;
import org.matricula.catalogue.content.Release;
import org.matricula.catalogue.content.web.Numbers.Range;
import org.matricula.platform.Invalid;

/** How a run is delivered, as it was typed. */
public record DeliveryForm(
        @Nullable Release release,
        @Nullable String stepsNeeded,
        @Nullable String passMark) {

    static DeliveryForm of(DeliveryRules rules) {
        return new DeliveryForm(
                rules.release(), Integer.toString(rules.stepsNeeded()), Integer.toString(rules.passMark()));
    }

    /** @throws Invalid naming fields that are no numbers */
    DeliveryRules read() {
        var numbers = new Numbers();
        var rules = new DeliveryRules(
                release == null ? Release.SELF_PACED : release,
                numbers.whole(
                        stepsNeeded == null ? "" : stepsNeeded,
                        0,
                        new Range("stepsNeeded", 1, 100, "catalogue.delivery.steps-needed-wrong")),
                numbers.whole(
                        passMark == null ? "" : passMark,
                        0,
                        new Range("passMark", 0, 100, "catalogue.delivery.pass-mark-wrong")));
        numbers.orThrow();
        return rules;
    }
}
