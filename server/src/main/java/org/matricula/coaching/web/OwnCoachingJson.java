package org.matricula.coaching.web;

import static org.matricula.platform.text.Text.locale;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Phone;
import org.matricula.coaching.Word;
import org.matricula.coaching.Wording;

/**
 * What coaching has to do with a learner.
 *
 * @param number null if there is none
 */
record OwnCoachingJson(List<Asked> offers, @Nullable Number number) {

    /**
     * @param organisation slug of the provider
     * @param mayAnswer    whether an answer is taken now
     * @param asked        whether the question stands before a course
     * @param word         what was said last, {@code answeredAt} when; null if nothing was
     * @param wording      what an answer has to refer to
     */
    record Asked(
            String organisation,
            String title,
            boolean mayAnswer,
            boolean asked,
            @Nullable Word word,
            @Nullable Instant answeredAt,
            Shown wording) {

        static Asked of(OwnOffer own, Wording wording, boolean asked) {
            var last = own.standing().last();
            return new Asked(
                    own.provider().slug(),
                    own.offer().title(),
                    own.mayAnswer(),
                    asked,
                    last == null ? null : last.word(),
                    last == null ? null : last.at(),
                    Shown.of(own, wording));
        }
    }

    /** @param text Markdown, in the reader's language if there is one in it */
    record Shown(int version, String language, String text, String partner) {

        static Shown of(OwnOffer own, Wording wording) {
            var language = wording.language(own.offer(), locale());
            return new Shown(
                    wording.version(),
                    language.toLanguageTag(),
                    wording.texts().get(language),
                    wording.terms().partner());
        }
    }

    /** @param needsCode whether nothing is texted to it before it is confirmed */
    record Number(String number, boolean confirmed, boolean needsCode) {

        static Number of(Phone phone, boolean needsCode) {
            return new Number(phone.number().e164(), phone.isConfirmed(), needsCode);
        }
    }

    /** @param mayEnd whether coaching may end by it, where the number can't be texted */
    record SentNumber(@Nullable String number, @Nullable Boolean mayEnd) {}

    record SentCode(@Nullable String code) {}
}
