package org.matricula.coaching.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Says on the home that a coach comes with the courses, to whoever didn't answer or said no. */
@Component("coachingCardPanel")
class CardPanel implements PagePanel {

    private static final int POSITION = 45;

    private final OwnCoaching reader;
    private final Templates templates;

    CardPanel(OwnCoaching reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.HOME;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        var cards = reader.cards(reader.person());
        return cards.isEmpty() ? Optional.empty() : Optional.of(templates.coachingCards(cards));
    }
}
