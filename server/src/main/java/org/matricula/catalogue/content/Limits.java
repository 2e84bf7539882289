package org.matricula.catalogue.content;

import org.matricula.catalogue.Entered;
import org.matricula.platform.Invalid;

/** How much fits into what a run teaches: more than anybody needs, less than would stop the server. */
public final class Limits {

    public static final int WEEKS = 60;
    public static final int ACTIVITIES = 50;
    public static final int STEPS = 1_000;
    /** All texts of a run on their way in, in bytes, by zip or by program. */
    public static final long TEXTS = 128L << 20;

    public static final int TEXT = 100_000;
    public static final int QUESTIONS = 100;
    public static final int CHOICES = 20;
    public static final int PROMPT = 10_000;
    public static final int CHOICE = 2_000;
    public static final int ADDRESS = 2_000;
    public static final int POINTS = 1_000;
    public static final int ATTEMPTS = 100;
    public static final int WAIT_HOURS = 24 * 30;

    private Limits() {}

    static void length(Invalid.Collector wrong, String field, String text, int most) {
        wrong.check(text.length() <= most, field, "catalogue.too-long", most, text.length());
    }

    /** @throws Invalid if there are too many weeks, activities of a week, or steps */
    static void check(Outline outline) {
        var wrong = new Invalid.Collector();
        wrong.check(outline.weeks().size() <= WEEKS, "weeks", "catalogue.content.too-many-weeks", WEEKS)
                .check(outline.steps().size() <= STEPS, "steps", "catalogue.content.too-many-steps", STEPS);
        for (var week : outline.weeks()) {
            length(wrong, "weeks", week.title(), Entered.TITLE_LENGTH);
            week.activities().forEach(activity -> length(wrong, "activities", activity.title(), Entered.TITLE_LENGTH));
            wrong.check(
                    week.activities().size() <= ACTIVITIES,
                    "activities",
                    "catalogue.content.too-many-activities",
                    ACTIVITIES);
        }
        wrong.orThrow();
    }
}
