package org.matricula.insight;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Service;

/**
 * Measures of programmes and their pathways (*Programme records*, 7), as they were counted last: every night, when
 * somebody asks for it, and when a programme is looked at for the first time.
 */
@Service
public class Measures {

    private final MeasureStore store;
    private final MeasureCounting counting;
    private final Baselines baselines;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Clock clock;

    Measures(
            MeasureStore store,
            MeasureCounting counting,
            Baselines baselines,
            Programmes programmes,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.counting = counting;
        this.baselines = baselines;
        this.programmes = programmes;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @param seesPeople whether the reader may see who the people are; else small numbers are left out */
    public ProgrammeMeasures of(Programme programme, boolean seesPeople) {
        var counted = counted(programme);
        var provider = organisations.get(programme.organisationId().toString());
        var cohorts = store.cohorts(programme.id());
        var times = store.times(programme.id());
        var measuring = new Measuring(cohorts, times, provider.zone(), clock.instant(), seesPeople);
        var ways = store.ways(programme.id());
        var names = organisations.byIds(
                ways.stream().map(Way::institutionId).distinct().toList());
        var completion = completion(store.completion(programme.id()), seesPeople);
        return new ProgrammeMeasures(
                provider,
                programme,
                counted.countedAt(),
                counted.offeredAt(),
                baselines.of(programme.id()),
                measuring.of(programme.id()),
                ways.stream()
                        .map(way -> new ProgrammeMeasures.OneWay(
                                way, names.get(way.institutionId()).name(), measuring.of(way.pathwayId())))
                        .toList(),
                completion.getFirst(),
                completion.getLast(),
                seesPeople);
    }

    /** Counts now what would be counted next night. */
    public void countAgain(Programme programme) {
        counting.count(programme);
    }

    /** Whether the programme leads anywhere, or did. */
    public boolean leadsSomewhere(UUID programmeId) {
        return !store.ways(programmeId).isEmpty();
    }

    /** Whether the organisation has, or had, a pathway that records can be sent to. */
    public boolean receives(UUID institutionId) {
        return !store.waysTo(institutionId).isEmpty();
    }

    /** @param seesSenders whether the reader may see who sent records to this institution */
    public List<InstitutionWay> to(Organisation institution, boolean seesSenders) {
        var ways = store.waysTo(institution.id());
        var named =
                programmes.byIds(ways.stream().map(Way::programmeId).distinct().toList());
        return ways.stream()
                .map(way -> toInstitution(way, named.get(way.programmeId()), seesSenders))
                .toList();
    }

    /** @throws NotFound if it isn't one of the programme's pathways */
    public static ProgrammeMeasures.OneWay way(ProgrammeMeasures measures, UUID pathwayId) {
        return measures.ways().stream()
                .filter(one -> one.way().pathwayId().equals(pathwayId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private InstitutionWay toInstitution(Way way, Programme programme, boolean seesSenders) {
        var counted = counted(programme);
        var calendar = organisations.get(programme.organisationId().toString()).zone();
        var measuring = new Measuring(
                store.cohorts(programme.id()), store.times(programme.id()), calendar, clock.instant(), true);
        var real = measuring.of(way.pathwayId());
        var figures = ReceiverView.of(real.total(), seesSenders);
        return new InstitutionWay(
                way,
                programme.title(),
                programme.slug(),
                figures,
                ReceiverView.times(real.times(), figures),
                counted.countedAt());
    }

    private MeasureStore.Counting counted(Programme programme) {
        return store.counting(programme.id()).orElseGet(() -> {
            counting.count(programme);
            return store.counting(programme.id()).orElseThrow();
        });
    }

    /** Before and after; together they are all who have a record, so one can be had from the other. */
    private static List<Figures> completion(Map<Boolean, Figures> counted, boolean seesPeople) {
        var nobody = Figures.sum(List.of());
        var real = List.of(counted.getOrDefault(false, nobody), counted.getOrDefault(true, nobody));
        return seesPeople ? real : Discretion.parts(real, List.of(Set.of(0, 1)));
    }
}
