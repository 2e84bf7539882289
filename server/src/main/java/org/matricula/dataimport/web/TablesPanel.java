package org.matricula.dataimport.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from a run's progress to its tables, where it has some. */
@Component
class TablesPanel implements PagePanel {

    private static final int POSITION = 90;

    private final TablesReader reader;
    private final Templates templates;

    TablesPanel(TablesReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.RUN_PROGRESS;
    }

    @Override
    public int position() {
        return POSITION;
    }

    /** Whoever sees the progress may see which tables there are. */
    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String runId) {
        return reader.find(UUID.fromString(runId)).flatMap(run -> {
            var tables = reader.list(run, caller).size();
            return tables == 0 ? Optional.empty() : Optional.of(templates.dataimportPanel(run, tables));
        });
    }
}
