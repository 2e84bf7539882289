package org.matricula.coaching;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number as the whole world writes it, for example {@code +12025550123}. Source: ITU-T E.164.
 *
 * @param e164 plus sign, country code and number, at most 15 digits
 */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final Pattern SHAPE = Pattern.compile("\\+[1-9]\\d{4,14}");
    private static final int SHOWN = 4;

    /** @throws IllegalArgumentException if it is written otherwise; whether it exists is {@link PhoneRule}'s to say */
    public PhoneNumber {
        if (!SHAPE.matcher(e164).matches()) throw new IllegalArgumentException("Not E.164");
    }

    /** Networks also know senders that are no numbers: short codes and names. */
    public static Optional<PhoneNumber> ifAny(String sender) {
        return SHAPE.matcher(sender).matches() ? Optional.of(new PhoneNumber(sender)) : Optional.empty();
    }

    static PhoneNumber of(Phonenumber.PhoneNumber parsed) {
        return new PhoneNumber(PLANS.format(parsed, PhoneNumberFormat.E164));
    }

    /** As people read it, with its country code: {@code +1 202-555-0123}. */
    public String shown() {
        return PLANS.format(parsed(), PhoneNumberFormat.INTERNATIONAL);
    }

    /** Enough for its owner to know it by: {@code •••• 0123}. */
    public String hidden() {
        return "•••• " + e164.substring(e164.length() - SHOWN);
    }

    /** Keeps numbers out of logs. */
    @Override
    public String toString() {
        return hidden();
    }

    Phonenumber.PhoneNumber parsed() {
        try {
            return PLANS.parse(e164, null);
        } catch (NumberParseException e) {
            throw new IllegalStateException("No country has this code", e);
        }
    }
}
