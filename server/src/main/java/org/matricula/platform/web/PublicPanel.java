package org.matricula.platform.web;

import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a module adds to a lower one's page that anybody may read. It shows everybody the same. */
public interface PublicPanel {

    /** Pages that take panels. */
    enum Place {
        /** A programme in the catalogue; its subject is the programme's slug. */
        PROGRAMME,
        /** What an organisation recognises, on its public page; its subject is the achievement's token. */
        ACHIEVEMENT,
        /** An issuer's public page; its subject is the organisation's slug. */
        ISSUER,
        /** A credential's public page; its subject is the credential's id. */
        CREDENTIAL
    }

    Place place();

    /** Panels stand in ascending order. */
    int position();

    /** {@code subject} is what the page is about. */
    Optional<JteModel> panelFor(String subject);

    /** The panels of a page, in their order. */
    static List<JteModel> at(Place place, Stream<PublicPanel> all, String subject) {
        return all.filter(panel -> panel.place() == place)
                .sorted(Comparator.comparingInt(PublicPanel::position))
                .flatMap(panel -> panel.panelFor(subject).stream())
                .toList();
    }
}
