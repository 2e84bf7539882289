package org.matricula.credential.endorsement.web;

import static org.matricula.platform.text.Text.t;

import org.matricula.credential.endorsement.Endorsement;
import org.matricula.credential.endorsement.EndorsementReading;

/** What an endorsement is about, for visitors: praise of an issuer is not to be taken for praise of a person. */
public final class EndorsedWords {

    private EndorsedWords() {}

    public static String about(EndorsementReading.Shown shown) {
        return t("credential.endorsement.shown.about." + shown.kind(), shown.organisation());
    }

    public static String icon(Endorsement.Kind kind) {
        return switch (kind) {
            case CREDENTIAL -> "person-badge";
            case ACHIEVEMENT -> "award";
            case ISSUER -> "building";
        };
    }
}
