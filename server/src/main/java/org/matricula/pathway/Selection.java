package org.matricula.pathway;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.record.ProgrammeRecord;
import org.springframework.stereotype.Service;

/** Which pathways a learner wants to send a record to, and whether it can be. */
@Service
public class Selection {

    private final ApplicationStore store;
    private final PathwayStore pathways;
    private final PathwayChoices choices;

    Selection(ApplicationStore store, PathwayStore pathways, PathwayChoices choices) {
        this.store = store;
        this.pathways = pathways;
        this.choices = choices;
    }

    /**
     * @return the pathways in the order asked for, each once; those the record was sent to before are among them
     * @throws Invalid naming {@code pathways} if there is none, or one can't take this record
     * @throws Refusal if no certificate in the record stands
     */
    public List<Pathway> check(Person person, ProgrammeRecord record, Collection<UUID> pathwayIds) {
        return check(record, before(person, record), offered(record), pathwayIds);
    }

    /** The same with what is known already. @param before see {@link #before} @param offered see {@link #offered} */
    List<Pathway> check(
            ProgrammeRecord record,
            Map<UUID, Application> before,
            Map<UUID, PathwayChoice> offered,
            Collection<UUID> pathwayIds) {
        SentRecord.requireShareable(record);
        if (pathwayIds.isEmpty()) throw Invalid.field("pathways", "pathway.send.none-chosen");
        var known = known(offered, pathwayIds);
        var wrong = new Invalid.Collector();
        var chosen = new ArrayList<Pathway>();
        for (var id : new LinkedHashSet<>(pathwayIds)) {
            var sent = before.containsKey(id) && !before.get(id).isWithdrawn();
            var choice = offered.get(id);
            if (choice == null && !sent) {
                wrong.check(false, "pathways", "pathway.send.unknown");
                continue;
            }
            chosen.add(known.get(id));
            wrong.check(
                    sent || choice.eligible(),
                    "pathways",
                    "pathway.send.not-eligible",
                    known.get(id).title());
        }
        wrong.orThrow();
        return chosen;
    }

    /** Those that aren't offered any more are looked up. */
    private Map<UUID, Pathway> known(Map<UUID, PathwayChoice> offered, Collection<UUID> pathwayIds) {
        var known = new HashMap<UUID, Pathway>();
        offered.forEach((id, choice) -> known.put(id, choice.pathway()));
        var others = pathwayIds.stream().filter(id -> !known.containsKey(id)).toList();
        if (!others.isEmpty()) known.putAll(pathways.byIds(others));
        return known;
    }

    /** Where this record could be sent to, by pathway; also what it isn't eligible for. */
    Map<UUID, PathwayChoice> offered(ProgrammeRecord record) {
        return choices.of(record).stream()
                .collect(Collectors.toMap(choice -> choice.pathway().id(), Function.identity()));
    }

    /** What this record was sent to so far, by pathway; withdrawn ones too. */
    Map<UUID, Application> before(Person person, ProgrammeRecord record) {
        var programmeId = record.summary().programme().id();
        return store.of(person).stream()
                .filter(one -> one.programmeId().equals(programmeId))
                // Of two learners of one person, the one that holds.
                .collect(Collectors.toMap(
                        Application::pathwayId, Function.identity(), (one, other) -> one.isWithdrawn() ? other : one));
    }
}
