package org.matricula.coaching.web;

import static org.matricula.platform.text.Text.t;

import org.jspecify.annotations.Nullable;
import org.matricula.delivery.Continuation;
import org.matricula.platform.web.FormErrors;

/**
 * What was answered, and what is left to do: to confirm the number.
 *
 * @param next   where the learner goes on to; null for home
 * @param number that waits to be confirmed, as it is read; null if none does
 */
public record AnsweredPage(
        OwnOffer own, @Nullable Continuation next, @Nullable String number, FormErrors errors) {

    /** What it means, in a sentence. */
    public String means() {
        var last = own.standing().last();
        return last == null
                ? ""
                : t("coaching.answered." + last.word().name(), own.provider().name());
    }

    public String codePath() {
        return own.path() + "/code";
    }

    public String onward() {
        return next == null ? "/" : next.path();
    }

    /** Where the button leads, in its words. */
    public String onwardWords() {
        var path = onward();
        if (path.startsWith("/courses/")) return t("coaching.answered.to-course");
        return path.startsWith(AccountPage.PATH) ? t("coaching.answered.to-account") : t("coaching.answered.to-home");
    }
}
