package org.matricula.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.account.People;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Service;

/**
 * Records as a provider's staff see them: those of its own programmes, which ask for its own courses only, so that whoever
 * has such a record has been on the provider's runs. Each reading is an entry in the learner's audit.
 */
@Service
public class StaffRecords {

    private final People people;
    private final Records records;
    private final Audit audit;

    StaffRecords(People people, Records records, Audit audit) {
        this.people = people;
        this.records = records;
        this.audit = audit;
    }

    /** A learner's records of this provider's programmes, by title. */
    public List<RecordSummary> of(Organisation provider, UUID learnerId) {
        return records.of(people.personOf(learnerId)).stream()
                .filter(one -> one.provider().id().equals(provider.id()))
                .toList();
    }

    /** @param programme slug @throws NotFound if it isn't the provider's, or the learner has no record of it */
    public ProgrammeRecord get(Organisation provider, UUID learnerId, String programme) {
        var record = records.get(people.personOf(learnerId), programme);
        if (!record.summary().provider().id().equals(provider.id())) throw new NotFound();
        audit.recordLearner(
                learnerId,
                provider.id(),
                "record.viewed",
                Map.of("programme", record.summary().programme().id().toString()));
        return record;
    }
}
