package org.matricula.credential.verify;

import static org.matricula.platform.text.Text.t;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.web.CheckWords;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.Reason;
import org.matricula.openbadges.Verdict;
import org.matricula.openbadges.Verification;

/** What came of a check in one sentence, which knows what was given. */
public final class CheckedWords {

    /** Why nothing was found, where that says more than that nothing was found. */
    private static final Set<Reason> TELLING = EnumSet.of(
            Reason.LINK_UNREACHABLE, Reason.SEVERAL_LINKS, Reason.BADGE_LINK, Reason.PAGE_OFF, Reason.PAGE_NAMELESS);

    private static final Set<Reason> ASKED_FOR =
            EnumSet.of(Reason.PAGE_WITHOUT_CREDENTIAL, Reason.PAGE_UNOPENED, Reason.PAGE_ERASED);

    private CheckedWords() {}

    public static String sentence(Verification verification, Source source) {
        var verdict = verification.verdict();
        if (verdict != Verdict.NO_CREDENTIAL) return CheckWords.sentence(verdict);
        var why = why(verification);
        if (why != null && TELLING.contains(why)) return t("credential.verdict.NO_CREDENTIAL." + why);
        return source.address() == null ? CheckWords.sentence(verdict) : t("credential.verdict.NO_CREDENTIAL.link");
    }

    /** Whether it helps to say what else could be checked: not where the reason says what to do. */
    public static boolean needsHelp(Verification verification) {
        var why = why(verification);
        return why == null || !TELLING.contains(why) && !ASKED_FOR.contains(why);
    }

    public static boolean isOfSeveralLinks(Verification verification) {
        return why(verification) == Reason.SEVERAL_LINKS;
    }

    private static @Nullable Reason why(Verification verification) {
        return verification.check(Check.Kind.FORMAT).reason();
    }
}
