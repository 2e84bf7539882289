package org.matricula.learningmanager.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.roll.RollExport;

/** Files of learners' data that were taken out; names are of people and runs, by id. */
public record ExportsPage(Desk desk, List<RollExport> exports, Map<UUID, String> names, Map<UUID, String> runs) {

    public String path() {
        return desk.path() + "/exports";
    }
}
