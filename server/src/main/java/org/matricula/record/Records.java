package org.matricula.record;

import java.util.List;
import java.util.Optional;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Results;
import org.springframework.stereotype.Service;

/**
 * Programme records. Whoever has no verified certificate in a programme has no record of it: not in the list, not at
 * its address, not to share (*Programme records*, 1).
 */
@Service
public class Records {

    private final Results results;
    private final Programmes programmes;
    private final Organisations organisations;
    private final EvidenceReader reader;

    Records(Results results, Programmes programmes, Organisations organisations, EvidenceReader reader) {
        this.results = results;
        this.programmes = programmes;
        this.organisations = organisations;
        this.reader = reader;
    }

    /** All records of a person, by title. */
    public List<RecordSummary> of(Person person) {
        var certificates = results.certificatesOf(person).stream()
                .filter(CourseCertificate::isVerified)
                .toList();
        var inside = programmes.withAnyOf(certificates.stream()
                .map(CourseCertificate::courseId)
                .distinct()
                .toList());
        var providers = organisations.byIds(
                inside.stream().map(programme -> programme.organisationId()).toList());
        return inside.stream()
                .map(programme -> RecordSummary.of(programme, providers.get(programme.organisationId()), certificates))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * A person's record of one programme.
     *
     * @param programme slug
     * @throws NotFound if there is no such programme, or this person has no record of it
     */
    public ProgrammeRecord get(Person person, String programme) {
        return get(person, programmes.get(programme));
    }

    ProgrammeRecord get(Person person, Programme programme) {
        var achieved = results.of(person);
        return reader.read(person, summary(programme, achieved.certificates()), achieved)
                .record();
    }

    /** Only the heading of a record. @throws NotFound as above */
    public RecordSummary summary(Person person, String programme) {
        return summary(programmes.get(programme), results.certificatesOf(person));
    }

    private RecordSummary summary(Programme programme, List<CourseCertificate> certificates) {
        var provider = organisations.get(programme.organisationId().toString());
        return RecordSummary.of(programme, provider, certificates).orElseThrow(NotFound::new);
    }
}
