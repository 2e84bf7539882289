package org.matricula.pathway.web;

import static org.matricula.platform.text.Text.t;

import org.matricula.pathway.OwnApplication;

/** Puts in words where an application stands. */
public final class ApplicationWords {

    private ApplicationWords() {}

    public static String stage(OwnApplication application) {
        return t("pathway.application.stage." + application.stage());
    }

    /** What it means for the learner, in a sentence. */
    public static String meaning(OwnApplication application) {
        var withdrawnAndRead = application.isWithdrawn() && application.wasRead();
        if (!withdrawnAndRead) return t("pathway.application.means." + application.stage());
        return t("pathway.application.means."
                + (application.application().owesAnswer() ? "WITHDRAWN-READ" : "WITHDRAWN-ANSWERED"));
    }

    /** The class that colours it; the word beside it says the same. */
    public static String tone(OwnApplication application) {
        return switch (application.stage()) {
            case GRANTED -> "good";
            case BOUNCED -> "warn";
            case DECLINED -> "bad";
            case QUEUED, DELIVERED, OPENED, UNDER_REVIEW, WITHDRAWN -> "quiet";
        };
    }

    public static String icon(OwnApplication application) {
        return switch (application.stage()) {
            case GRANTED -> "check-circle";
            case BOUNCED -> "exclamation-triangle";
            case DECLINED, WITHDRAWN -> "x-circle";
            case OPENED, UNDER_REVIEW -> "circle-half";
            case QUEUED, DELIVERED -> "circle";
        };
    }
}
