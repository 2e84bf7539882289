package org.matricula.coaching.crisis.web;

import static org.matricula.platform.text.Text.locale;
import static org.matricula.platform.text.Text.t;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offer;
import org.matricula.coaching.crisis.Crisis;
import org.matricula.coaching.crisis.HelpLine;
import org.matricula.coaching.crisis.HelpLines;
import org.matricula.organisation.Organisation;

/**
 * Where a learner finds help at once, and the button that calls people.
 *
 * @param region whose public services stand there; {@link HelpLines#ELSEWHERE} for everywhere else
 * @param own    lines of the provider
 * @param crisis the one that is open; null if none is
 */
public record HelpPage(
        Organisation provider,
        Offer offer,
        String region,
        List<String> own,
        @Nullable Crisis crisis) {

    public String path() {
        return "/coaching/" + provider.slug() + "/help";
    }

    public List<HelpLine> lines() {
        return HelpLines.of(region);
    }

    /** The emergency number. */
    public HelpLine emergency() {
        return lines().getFirst();
    }

    /** Who is there to talk to. */
    public List<HelpLine> others() {
        return lines().subList(1, lines().size());
    }

    public List<String> regions() {
        return HelpLines.regions();
    }

    public static String name(String region) {
        return region.equals(HelpLines.ELSEWHERE)
                ? t("coaching.crisis.region.elsewhere")
                : Locale.of("", region).getDisplayCountry(locale());
    }
}
