package org.matricula.coaching.partner;

import java.util.List;
import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** By which names partners know somebody. Erased after the consents, whose withdrawal is told under these names. */
@Component
@Order(PartnerData.BELOW_CONSENTS)
class PartnerData implements PersonalData {

    static final int BELOW_CONSENTS = 100;

    record Known(String partner, String pseudonym) {}

    record Held(List<Known> partners) {}

    private final Pseudonyms pseudonyms;
    private final Deletions deletions;

    PartnerData(Pseudonyms pseudonyms, Deletions deletions) {
        this.pseudonyms = pseudonyms;
        this.deletions = deletions;
    }

    @Override
    public String section() {
        return "coachingPartner";
    }

    @Override
    public Held export(Person person) {
        return new Held(pseudonyms.of(person).stream()
                .map(one -> new Known(one.partner(), one.pseudonym()))
                .toList());
    }

    @Override
    public void erase(Person person) {
        deletions.ask(person);
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "coaching_pseudonym.pseudonym",
                "by which name a coaching partner knows a learner; removed when the account is closed, and the partner is asked"
                        + " to delete what it has",
                "coaching_silence",
                "of whose inactivity a coaching partner was told; removed when the account is closed",
                "webhook_delivery.body",
                "what a coaching partner was told, such as a given name and a number; at the latest 30 days, removed at once"
                        + " when the account is closed");
    }
}
