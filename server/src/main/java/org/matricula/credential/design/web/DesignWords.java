package org.matricula.credential.design.web;

import static org.matricula.platform.text.Text.t;

import java.time.Period;
import java.util.ArrayList;
import java.util.Base64;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.design.Picture;
import org.matricula.credential.design.PublishedVersion;
import org.matricula.credential.framework.PublicSkill;

/** How pages say it. */
public final class DesignWords {

    private static final int MONTHS = 12;

    private DesignWords() {}

    /** {@code P1Y6M} as “1 year, 6 months”. */
    public static String period(@Nullable String iso) {
        if (iso == null) return t("credential.design.period.none");
        var period = Period.parse(iso);
        var parts = new ArrayList<String>();
        var months = (int) period.toTotalMonths();
        if (months / MONTHS > 0) parts.add(t("credential.design.period.years", months / MONTHS));
        if (months % MONTHS > 0) parts.add(t("credential.design.period.months", months % MONTHS));
        if (period.getDays() > 0) parts.add(t("credential.design.period.days", period.getDays()));
        return String.join(", ", parts);
    }

    /** What a version stood for, by name. */
    public static String skills(PublishedVersion version) {
        if (version.skills() == null) return t("credential.design.skills-unknown");
        return version.skills().stream().map(PublicSkill::name).collect(Collectors.joining(", "));
    }

    public static String state(Achievement.State state) {
        return t("credential.design.state." + state);
    }

    public static String tone(Achievement.State state) {
        return switch (state) {
            case DRAFT -> "warn";
            case PUBLISHED -> "good";
            case RETIRED -> "quiet";
        };
    }

    public static String icon(Achievement.State state) {
        return switch (state) {
            case DRAFT -> "pencil";
            case PUBLISHED -> "check-circle";
            case RETIRED -> "archive";
        };
    }

    /** The picture inside the page, for what nobody else may fetch. */
    public static String data(Picture picture) {
        return picture.svg() != null
                ? data("svg+xml", picture.svg().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                : data("png", picture.png());
    }

    private static String data(String type, byte @Nullable [] bytes) {
        return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
