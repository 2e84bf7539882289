package org.matricula.record;

import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.matricula.platform.Person;

/** What a module above adds to a learner's own record, below its requirements. It is given the record, which takes long to read. */
public interface OwnRecordPanel {

    /** Panels stand in ascending order. */
    int position();

    Optional<JteModel> panelFor(Person person, ProgrammeRecord record);

    /** Those of a page, in their order. */
    static List<JteModel> of(Stream<OwnRecordPanel> all, Person person, ProgrammeRecord record) {
        return all.sorted(Comparator.comparingInt(OwnRecordPanel::position))
                .flatMap(panel -> panel.panelFor(person, record).stream())
                .toList();
    }
}
