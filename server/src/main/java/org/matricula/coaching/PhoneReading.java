package org.matricula.coaching;

import java.util.Locale;

/** What a phone number is good for that somebody typed (*Coaching*, 4). Each refusal has its sentence in the catalogue. */
public sealed interface PhoneReading {

    /** The partner can text it: consent is possible with it. */
    record Textable(PhoneNumber number) implements PhoneReading {}

    /** It exists and may be kept, but coaching can't be agreed to with it. */
    record Kept(PhoneNumber number, Obstacle obstacle) implements PhoneReading {}

    /** It can't be kept: there is no such number. */
    record Unreadable(Flaw flaw) implements PhoneReading {}

    /** Why a number that exists can't be texted by the partner. */
    enum Obstacle {
        TOLL_FREE,
        PREMIUM,
        LANDLINE,
        /** Pagers, numbers that follow a person, those of companies and mailboxes. */
        OTHER_KIND,
        /** Canada, Bermuda, the Caribbean: the same +1, another country. */
        ELSEWHERE_UNDER_THE_SAME_CODE,
        ELSEWHERE;

        public String messageKey() {
            return key("coaching.phone.obstacle.", this);
        }
    }

    /** Why what was typed is no number. */
    enum Flaw {
        NO_NUMBER,
        TOO_SHORT,
        TOO_LONG,
        NO_COUNTRY,
        /** It has the right length, but no plan gives it to anybody. */
        NOT_GIVEN_OUT,
        /** Whoever is behind an extension can't be texted, and without it the number is a switchboard's. */
        EXTENSION,
        /** Written without its country's code, it could be one of several countries. */
        AMBIGUOUS;

        public String messageKey() {
            return key("coaching.phone.flaw.", this);
        }
    }

    private static String key(String prefix, Enum<?> reason) {
        return prefix + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
