package org.matricula.record;

import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.catalogue.Programmes;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.platform.Token;
import org.matricula.platform.text.Text;
import org.springframework.stereotype.Service;

/** What stands behind a public link: the record as it is now. */
@Service
public class SharedRecords {

    private final RecordLinkStore links;
    private final People people;
    private final Accounts accounts;
    private final Programmes programmes;
    private final Records records;

    SharedRecords(RecordLinkStore links, People people, Accounts accounts, Programmes programmes, Records records) {
        this.links = links;
        this.people = people;
        this.accounts = accounts;
        this.programmes = programmes;
        this.records = records;
    }

    /**
     * The record at a public address. A certificate that is revoked after the link was made is shown as revoked.
     *
     * @throws NotFound if there never was such a link
     * @throws Gone if the learner switched it off
     */
    public SharedRecord at(Token token) {
        var link = links.find(token.hash()).orElseThrow(NotFound::new);
        if (link.endedAt() != null) throw new Gone("record.link.ended", Text.dateTime(link.endedAt()));
        var person = people.personOf(link.learnerId());
        var holder = accounts.get(person.id()).name();
        var programme = programmes.find(link.programmeId()).orElseThrow(NotFound::new);
        return new SharedRecord(holder, records.get(person, programme));
    }
}
