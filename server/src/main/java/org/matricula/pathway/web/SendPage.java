package org.matricula.pathway.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.matricula.platform.web.FormErrors;
import org.matricula.record.RecordSummary;

/** The page on which pathways are chosen. @param offers those that can be chosen first */
public record SendPage(RecordSummary record, List<SendChoice> offers, Set<UUID> chosen, FormErrors errors) {

    public List<SendChoice> toChoose() {
        return offers.stream().filter(SendChoice::canBeChosen).toList();
    }

    public List<SendChoice> sent() {
        return offers.stream().filter(offer -> offer.sent() != null).toList();
    }

    /** Open ones that ask for more than the record says. */
    public List<SendChoice> outOfReach() {
        return offers.stream()
                .filter(offer -> offer.sent() == null
                        && offer.choice().open()
                        && !offer.choice().eligible())
                .toList();
    }

    public List<SendChoice> closed() {
        return offers.stream()
                .filter(offer -> offer.sent() == null && !offer.choice().open())
                .toList();
    }
}
