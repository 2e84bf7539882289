package org.matricula.pathway.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.catalogue.Programmes;
import org.matricula.pathway.PathwayChoices;
import org.matricula.platform.web.PublicPanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Where a programme leads, on its public page. */
@Component
class ProgrammePathwaysPanel implements PublicPanel {

    private static final int POSITION = 10;

    private final Programmes programmes;
    private final PathwayChoices choices;
    private final Templates templates;

    ProgrammePathwaysPanel(Programmes programmes, PathwayChoices choices, Templates templates) {
        this.programmes = programmes;
        this.choices = choices;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.PROGRAMME;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(String subject) {
        return programmes.find(subject).flatMap(programme -> {
            var pathways = choices.ofProgramme(programme.id());
            return pathways.isEmpty() ? Optional.empty() : Optional.of(templates.pathwayChoices(programme, pathways));
        });
    }
}
