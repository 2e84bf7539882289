package org.matricula.dataimport;

import static java.util.stream.Collectors.joining;
import static org.matricula.platform.text.Text.t;

import java.time.ZoneOffset;
import java.util.List;
import org.matricula.platform.Refusal;
import org.matricula.platform.text.Messages;

/** Files can't be read, so nothing was imported: all of them are named, with line and reason. */
final class BrokenFiles extends Refusal {

    BrokenFiles(List<Refusal> faults) {
        super(
                "dataimport.broken-files",
                faults.size(),
                faults.stream()
                        .map(fault -> "\n- " + t(Messages.DEFAULT, ZoneOffset.UTC, fault.key(), fault.arguments()))
                        .collect(joining()));
    }
}
