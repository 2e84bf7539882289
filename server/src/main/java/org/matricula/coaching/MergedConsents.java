package org.matricula.coaching;

import java.util.List;
import org.matricula.account.People;
import org.matricula.account.PersonChanged;
import org.matricula.platform.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of consents when several learners are found to be one person, in the transaction that finds it: a withdrawal
 * of one of them wins over what another agreed to, and of several consents the latest stands.
 */
@Component
class MergedConsents {

    private final Ledger ledger;
    private final People people;

    MergedConsents(Ledger ledger, People people) {
        this.ledger = ledger;
        this.people = people;
    }

    @EventListener
    @Transactional
    public void on(PersonChanged changed) {
        changed.learnerIds().stream().map(people::personOf).distinct().forEach(this::settle);
    }

    private void settle(Person person) {
        if (person.learnerIds().size() == 1) return;
        ledger.hold(person);
        var entries = ledger.of(person);
        entries.stream()
                .map(ConsentEntry::offerId)
                .distinct()
                .forEach(offer -> settleOffer(entries.stream()
                        .filter(one -> one.offerId().equals(offer))
                        .toList()));
    }

    private void settleOffer(List<ConsentEntry> entries) {
        var last = Standing.lastWords(entries);
        var agreed = last.stream()
                .filter(ConsentEntry::isAgreement)
                .sorted(ConsentEntry.BY_TIME.reversed())
                .toList();
        var withdrawn = last.stream().anyMatch(one -> one.word() == Word.WITHDRAWN);
        for (var one : withdrawn ? agreed : agreed.stream().skip(1).toList()) {
            var word = withdrawn ? Word.WITHDRAWN : Word.LAPSED;
            ledger.add(one.learnerId(), one.offerId(), Ledger.Line.of(word, Source.RULE));
        }
    }
}
