package org.matricula.pathway;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.organisation.Organisations;
import org.matricula.record.ProgrammeRecord;
import org.springframework.stereotype.Service;

/** Where a programme's record can lead: the pathways its provider has approved, without those still being written. */
@Service
public class PathwayChoices {

    private final PairingStore pairings;
    private final Organisations organisations;
    private final Clock clock;

    PathwayChoices(PairingStore pairings, Organisations organisations, Clock clock) {
        this.pairings = pairings;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Those the record can be sent to first, then those with what is missing, then the closed ones. */
    public List<PathwayChoice> of(ProgrammeRecord record) {
        var summary = record.summary();
        return shown(summary.programme().id())
                .map(one -> choice(one, record))
                .sorted(PathwayChoice.ORDER)
                .toList();
    }

    /** For visitors: the open ones first, by title. */
    public List<ProgrammePathway> ofProgramme(UUID programmeId) {
        return shown(programmeId)
                .sorted(Comparator.comparing(ProgrammePathway::open)
                        .reversed()
                        .thenComparing(one -> one.pathway().title().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static PathwayChoice choice(ProgrammePathway one, ProgrammeRecord record) {
        var missing = one.minimum().missing(record);
        return new PathwayChoice(
                one.pathway(),
                one.institution(),
                one.minimum(),
                missing,
                one.open(),
                one.open() && missing.isNothing() && record.summary().shareable());
    }

    private Stream<ProgrammePathway> shown(UUID programmeId) {
        var approved = pairings.approved(programmeId);
        var institutions = organisations.byIds(approved.stream()
                .map(one -> one.pathway().organisationId())
                .distinct()
                .toList());
        var now = clock.instant();
        return approved.stream().map(one -> {
            var pathway = one.pathway();
            var institution = institutions.get(pathway.organisationId());
            return new ProgrammePathway(pathway, institution, one.minimum(), pathway.isOpen(now, institution.zone()));
        });
    }
}
