package org.matricula.pathway.web;

import static org.matricula.platform.text.Text.date;
import static org.matricula.platform.text.Text.t;

import org.matricula.organisation.Organisation;
import org.matricula.pathway.Minimum;
import org.matricula.pathway.Missing;
import org.matricula.pathway.Pairing;
import org.matricula.pathway.Pathway;

/** Puts in words what a pathway offers, asks and lacks. */
public final class PathwayWords {

    private PathwayWords() {}

    /** "Credit, counted in ECTS credits"; "A place"; "An exemption". */
    public static String offer(Pathway pathway) {
        return pathway.creditUnit().isEmpty()
                ? t("pathway.offer." + pathway.offer())
                : t("pathway.offer.counted", pathway.creditUnit());
    }

    /** "3 requirements met with at least 70%". */
    public static String minimum(Minimum minimum) {
        return switch (minimum) {
            case Minimum.AnyRecord any -> t("pathway.minimum.any");
            case Minimum.Requirements some -> t("pathway.minimum.requirements", some.count());
            case Minimum.Grades grades -> t("pathway.minimum.grades", grades.count(), grades.percentage());
            case Minimum.Completed all -> t("pathway.minimum.completed");
        };
    }

    /** "2 more requirements"; that nothing is missing. */
    public static String missing(Missing missing) {
        if (missing.isNothing()) return t("pathway.missing.nothing");
        return missing.percentage() == null
                ? t("pathway.missing.requirements", missing.requirements())
                : t("pathway.missing.grades", missing.requirements(), missing.percentage());
    }

    /** "Until 30 January 2027 (London)"; that there is none. The day is the institution's. */
    public static String deadline(Pathway pathway, Organisation institution) {
        var day = pathway.deadline();
        if (day == null) return t("pathway.offer.no-deadline");
        var zone = institution.zone();
        return t("pathway.offer.until", date(day.atStartOfDay(zone).toInstant(), zone));
    }

    /** "Draft", "Open", "Closed"; "Last day over" for one that closed by itself. */
    public static String state(Pathway pathway, boolean open) {
        return t("pathway.manage.state." + stage(pathway, open));
    }

    public static String tone(Pathway pathway, boolean open) {
        return open ? "good" : "quiet";
    }

    public static String icon(Pathway pathway, boolean open) {
        if (open) return "check-circle";
        return pathway.state() == Pathway.State.DRAFT ? "pencil" : "x-circle";
    }

    /** How a programme stands to a pathway. */
    public static String state(Pairing pairing) {
        return t("pathway.approval.state." + pairing.state());
    }

    /** The same for the provider, whose answer it waits for. */
    public static String ownState(Pairing pairing) {
        return pairing.state() == Pairing.State.PROPOSED ? t("pathway.approval.waits") : state(pairing);
    }

    public static String tone(Pairing pairing) {
        return switch (pairing.state()) {
            case PROPOSED -> "warn";
            case APPROVED -> "good";
            case DECLINED -> "bad";
            case ENDED -> "quiet";
        };
    }

    public static String icon(Pairing pairing) {
        return switch (pairing.state()) {
            case PROPOSED -> "hourglass-split";
            case APPROVED -> "check-circle";
            case DECLINED, ENDED -> "x-circle";
        };
    }

    private static String stage(Pathway pathway, boolean open) {
        return pathway.state() == Pathway.State.OPEN && !open
                ? "OVER"
                : pathway.state().name();
    }
}
