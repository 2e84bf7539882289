package org.matricula.coaching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A country or territory with a numbering plan of its own. Source: ISO 3166-1, alpha-2.
 *
 * @param code for example {@code US}, which is the fifty states and the District of Columbia
 */
public record Region(String code) {

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** Where texts of a partner in the United States go (*Coaching*, 4): the states, DC, and the five territories. */
    public static final Set<Region> UNITED_STATES_AND_TERRITORIES = of("US", "PR", "GU", "VI", "AS", "MP");

    /** @throws IllegalArgumentException if there is no such region */
    public Region {
        if (!CODES.contains(code)) throw new IllegalArgumentException("No region " + code);
    }

    public static Set<Region> of(String... codes) {
        return Arrays.stream(codes).map(Region::new).collect(Collectors.toUnmodifiableSet());
    }

    public String name(Locale reader) {
        return Locale.of("", code).getDisplayCountry(reader);
    }
}
