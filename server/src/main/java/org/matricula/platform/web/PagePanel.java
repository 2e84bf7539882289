package org.matricula.platform.web;

import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.platform.security.Caller;

/** What a module adds to a page of a lower one, for example a card on the learner's home. */
public interface PagePanel {

    /** Pages that take panels. */
    enum Place {
        HOME,
        ACCOUNT,
        ORGANISATION_HOME,
        COURSE_DESK,
        RUN_DESK,
        RUN_PROGRESS,
        /** An organisation's costs; its subject is the organisation's slug. */
        COSTS,
        /** What is agreed with an organisation; its subject is the organisation's id. */
        PARTNERSHIP,
        /** A programme on its team's desk; its subject is the programme's slug. */
        PROGRAMME_DESK,
        /** An institution's pathways, and a provider's answers to them; its subject is the organisation's slug. */
        PATHWAY_DESK,
        /** A learner's progress in a programme; its subject is the programme's slug. */
        PROGRAMME_PROGRESS,
        /** A learner as an organisation's staff see them; its subject is as {@link LearnerSubject} writes it. */
        LEARNER,
        /** What a provider offers in coaching, before it is opened; its subject is the organisation's slug. */
        COACHING_READINESS,
        /** The top of a coach's caseload; its subject is the organisation's slug. */
        COACH_CASELOAD,
        /**
         * A learner as their coach sees them; its subject is as {@link LearnerSubject} writes it. Asked only once it is known
         * that the reader coaches this learner, who agrees to it.
         */
        COACH_CASE,
        /** A learner's own coach; its subject is the slug of the organisation that offers coaching. */
        OWN_COACH,
        /** What an organisation offers in coaching, on its desk; its subject is the organisation's slug. */
        COACHING_DESK
    }

    /** What a page of the places {@link Place#LEARNER} and {@link Place#COACH_CASE} is about. @param organisation slug */
    record LearnerSubject(String organisation, UUID learnerId) {

        public static LearnerSubject parse(String subject) {
            var parts = subject.split(" ", 2);
            return new LearnerSubject(parts[0], UUID.fromString(parts[1]));
        }

        @Override
        public String toString() {
            return organisation + " " + learnerId;
        }
    }

    Place place();

    /** Panels stand in ascending order. */
    int position();

    /** {@code subject} is what the page is about: the slug of an organisation, the id of a course or run; empty on the pages about oneself. */
    Optional<JteModel> panelFor(Caller.SignedIn caller, String subject);

    /** The panels of a page, in their order. */
    static List<JteModel> at(Place place, Stream<PagePanel> all, Caller.SignedIn caller, String subject) {
        return all.filter(panel -> panel.place() == place)
                .sorted(Comparator.comparingInt(PagePanel::position))
                .flatMap(panel -> panel.panelFor(caller, subject).stream())
                .toList();
    }
}
