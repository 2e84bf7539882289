package org.matricula.platform.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.regex.Pattern;

/** Numbers as networks write them, with or without a plus sign or a country's code, brought into one form: E.164. */
record DialledNumber(String text) {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** What can't be a number of any country, a short code for one, stays as it is. @param region ISO 3166-1 */
    String e164(String region) {
        for (var written : DIGITS.matcher(text).matches() ? new String[] {text, "+" + text} : new String[] {text}) {
            try {
                var number = PLANS.parse(written, region);
                if (PLANS.isValidNumber(number)) return PLANS.format(number, PhoneNumberFormat.E164);
            } catch (NumberParseException notThisWay) {
                // the next way of writing it, or none
            }
        }
        return text;
    }
}
