package org.matricula.coaching;

import static java.util.stream.Collectors.joining;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.matricula.coaching.PhoneReading.Flaw;
import org.matricula.coaching.PhoneReading.Obstacle;
import org.matricula.platform.Invalid;
import org.matricula.platform.text.Text;

/** Why a number isn't taken, in the reader's language; at the field {@code number}. */
public final class PhoneWords {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private PhoneWords() {}

    static Invalid refused(Flaw flaw, Set<Region> regions) {
        return Invalid.field("number", flaw.messageKey(), example(regions));
    }

    static Invalid refused(PhoneNumber number, Obstacle obstacle, Set<Region> regions) {
        return Invalid.field("number", obstacle.messageKey(), place(number), names(regions));
    }

    /** The regions' names, in order. */
    public static String names(Set<Region> regions) {
        var reader = Text.locale();
        return regions.stream().map(region -> region.name(reader)).sorted().collect(joining(", "));
    }

    /** A number as people there write it, which is nobody's. */
    public static String example(Set<Region> regions) {
        var first = regions.contains(new Region("US"))
                ? "US"
                : regions.stream()
                        .map(Region::code)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        return PLANS.format(
                PLANS.getExampleNumberForType(first, PhoneNumberUtil.PhoneNumberType.MOBILE),
                PhoneNumberFormat.INTERNATIONAL);
    }

    /** The country; for numbers of no country, such as satellite phones, their code. */
    private static String place(PhoneNumber number) {
        var code = PLANS.getRegionCodeForNumber(number.parsed());
        return code != null && code.matches("[A-Z]{2}")
                ? Locale.of("", code).getDisplayCountry(Text.locale())
                : "+" + number.parsed().getCountryCode();
    }
}
