package org.matricula.pathway.web;

import static org.matricula.platform.text.Text.t;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.pathway.Consent;
import org.matricula.pathway.Missing;
import org.matricula.pathway.Pathway;
import org.matricula.pathway.SentRecord;
import org.matricula.platform.security.Caller;
import org.matricula.record.Records;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a record can be sent, for programs. */
@RestController
final class SendApi {

    private final People people;
    private final Records records;
    private final SendReader reader;

    SendApi(People people, Records records, SendReader reader) {
        this.people = people;
        this.records = records;
        this.reader = reader;
    }

    /** @param shows what of the record is sent @param consent the version of the wording to agree to */
    record Choices(List<String> shows, int consent, String wording, List<Choice> pathways) {}

    /** @param eligible whether this record can be sent to it now @param application what was sent to it already */
    record Choice(
            UUID id,
            String title,
            String institution,
            Pathway.Offer offer,
            String summary,
            @Nullable LocalDate deadline,
            boolean open,
            boolean eligible,
            Missing missing,
            @Nullable UUID application) {

        static Choice of(SendChoice offer) {
            var choice = offer.choice();
            var pathway = choice.pathway();
            return new Choice(
                    pathway.id(),
                    pathway.title(),
                    choice.institution().name(),
                    pathway.offer(),
                    pathway.summary(),
                    pathway.deadline(),
                    choice.open(),
                    choice.eligible(),
                    choice.missing(),
                    offer.sent() == null ? null : offer.sent().id());
        }
    }

    @GetMapping("/api/v1/me/records/{programme}/send")
    Choices choices(@PathVariable String programme) {
        var person = people.personOf(Caller.currentAccountId().orElseThrow());
        var offers = reader.offers(person, records.get(person, programme));
        return new Choices(
                SentRecord.FIELDS.names(),
                Consent.VERSION,
                t(Consent.key(Consent.VERSION)),
                offers.stream().map(Choice::of).toList());
    }
}
