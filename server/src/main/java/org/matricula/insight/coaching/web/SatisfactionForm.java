package org.matricula.insight.coaching.web;

import org.jspecify.annotations.Nullable;
import org.matricula.insight.coaching.HelpRatings;
import org.matricula.organisation.Organisation;
import org.matricula.platform.web.FormErrors;

/** How satisfied a learner is with the help they get from a provider, as it stands in the form. */
public record SatisfactionForm(
        Organisation provider, @Nullable Integer score, String words, FormErrors errors) {

    static SatisfactionForm empty(Organisation provider, FormErrors errors) {
        return new SatisfactionForm(provider, null, "", errors);
    }

    static SatisfactionForm of(Organisation provider, HelpRatings.Rating said) {
        return new SatisfactionForm(provider, said.score(), said.words(), FormErrors.NONE);
    }

    public String path() {
        return path(provider);
    }

    static String path(Organisation provider) {
        return "/satisfaction/" + provider.slug();
    }
}
