package org.matricula.pathway.web;

import static org.matricula.platform.text.Text.t;

import java.math.BigDecimal;
import org.matricula.pathway.Application;
import org.matricula.pathway.ApplicationEvent;
import org.matricula.pathway.Pathway;

/** Puts what became of a received application in words, for the institution. */
public final class InboxWords {

    private InboxWords() {}

    public static String state(Application application) {
        return t("pathway.inbox.state." + application.state());
    }

    /** The class that colours it; the word beside it says the same. */
    public static String tone(Application application) {
        return switch (application.state()) {
            case SENT -> "warn";
            case GRANTED -> "good";
            case WITHDRAWN -> application.owesAnswer() ? "bad" : "quiet";
            case OPENED, UNDER_REVIEW, DECLINED -> "quiet";
        };
    }

    public static String icon(Application application) {
        return switch (application.state()) {
            case SENT -> "envelope";
            case OPENED -> "envelope-open";
            case UNDER_REVIEW -> "hourglass-split";
            case GRANTED -> "check-circle";
            case DECLINED -> "x-circle";
            case WITHDRAWN -> "slash-circle";
        };
    }

    /** Whom it is from; of one that was withdrawn and answered nothing is left. */
    public static String holder(Application application) {
        return application.holder().isEmpty() ? t("pathway.inbox.holder.gone") : application.holder();
    }

    /** "6 ECTS credits"; empty if nothing was granted, or nothing is counted. */
    public static String granted(Application application, Pathway pathway) {
        return application.amount() == null
                ? ""
                : t("pathway.inbox.amount", plain(application.amount()), pathway.creditUnit());
    }

    public static String event(ApplicationEvent event) {
        return t("pathway.inbox.event." + event.kind());
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
