package org.matricula.coaching;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.matricula.coaching.PhoneReading.Flaw;
import org.matricula.coaching.PhoneReading.Kept;
import org.matricula.coaching.PhoneReading.Obstacle;
import org.matricula.coaching.PhoneReading.Textable;
import org.matricula.coaching.PhoneReading.Unreadable;

/**
 * Which numbers can be kept, and with which of them coaching can be agreed to (*Coaching*, 4). The numbering plan decides,
 * not where the learner is: somebody in Lyon with a number of Ohio is reached, a number of Toronto in Ohio is not.
 */
public final class PhoneRule {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private PhoneRule() {}

    /**
     * Reads what somebody typed, in any of the usual ways of writing numbers.
     *
     * @param regions whom the partner can text; without a country code a number is one of theirs
     */
    public static PhoneReading read(String typed, Set<Region> regions) {
        var readings = plans(regions)
                .map(plan -> readIn(typed, plan, regions))
                .distinct()
                .toList();
        var textable = readings.stream().filter(Textable.class::isInstance).toList();
        if (textable.size() > 1) return new Unreadable(Flaw.AMBIGUOUS);
        return readings.stream()
                .min(Comparator.comparing(PhoneRule::rank))
                .orElseThrow(() -> new IllegalArgumentException("A partner texts somewhere"));
    }

    /** Why coaching can't be agreed to with a number that is kept; empty if it can. */
    public static Optional<Obstacle> obstacle(PhoneNumber number, Set<Region> regions) {
        var parsed = number.parsed();
        var kind = obstacleOfKind(parsed);
        return kind.isPresent() ? kind : obstacleOfPlace(parsed, regions);
    }

    /**
     * As whose numbers those without a country code are read. Territories that share a code with a larger country don't count:
     * in Guam seven digits are a whole number, in Ohio they lack the area code, and we don't know where somebody is.
     */
    private static Stream<String> plans(Set<Region> regions) {
        var codes = regions.stream().map(Region::code).collect(Collectors.toSet());
        return codes.stream().sorted().filter(code -> {
            var main = PLANS.getRegionCodeForCountryCode(PLANS.getCountryCodeForRegion(code));
            return code.equals(main) || !codes.contains(main);
        });
    }

    private static PhoneReading readIn(String typed, String plan, Set<Region> regions) {
        Phonenumber.PhoneNumber parsed;
        try {
            parsed = PLANS.parse(typed, plan);
        } catch (NumberParseException e) {
            return new Unreadable(flaw(e.getErrorType()));
        }
        if (!PLANS.isValidNumber(parsed)) return new Unreadable(flaw(parsed));
        if (parsed.hasExtension()) return new Unreadable(Flaw.EXTENSION);
        var number = PhoneNumber.of(parsed);
        return obstacle(number, regions)
                .<PhoneReading>map(found -> new Kept(number, found))
                .orElse(new Textable(number));
    }

    private static int rank(PhoneReading reading) {
        return switch (reading) {
            case Textable _ -> 0;
            case Kept _ -> 1;
            case Unreadable _ -> 2;
        };
    }

    /** Asked before the place: the plan of +1 counts every toll-free number as one of the United States. */
    private static Optional<Obstacle> obstacleOfKind(Phonenumber.PhoneNumber number) {
        return switch (PLANS.getNumberType(number)) {
            case MOBILE, FIXED_LINE_OR_MOBILE, VOIP -> Optional.empty();
            case TOLL_FREE -> Optional.of(Obstacle.TOLL_FREE);
            case PREMIUM_RATE, SHARED_COST -> Optional.of(Obstacle.PREMIUM);
            case FIXED_LINE -> Optional.of(Obstacle.LANDLINE);
            case PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL, UNKNOWN -> Optional.of(Obstacle.OTHER_KIND);
        };
    }

    private static Optional<Obstacle> obstacleOfPlace(Phonenumber.PhoneNumber number, Set<Region> regions) {
        var place = PLANS.getRegionCodeForNumber(number);
        if (regions.stream().anyMatch(region -> region.code().equals(place))) return Optional.empty();
        var sameCode = regions.stream()
                .anyMatch(region -> PLANS.getCountryCodeForRegion(region.code()) == number.getCountryCode());
        return Optional.of(sameCode ? Obstacle.ELSEWHERE_UNDER_THE_SAME_CODE : Obstacle.ELSEWHERE);
    }

    private static Flaw flaw(NumberParseException.ErrorType error) {
        return switch (error) {
            case NOT_A_NUMBER -> Flaw.NO_NUMBER;
            case INVALID_COUNTRY_CODE -> Flaw.NO_COUNTRY;
            case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> Flaw.TOO_SHORT;
            case TOO_LONG -> Flaw.TOO_LONG;
        };
    }

    private static Flaw flaw(Phonenumber.PhoneNumber parsed) {
        return switch (PLANS.isPossibleNumberWithReason(parsed)) {
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> Flaw.TOO_SHORT;
            case TOO_LONG -> Flaw.TOO_LONG;
            case INVALID_COUNTRY_CODE -> Flaw.NO_COUNTRY;
            case IS_POSSIBLE, INVALID_LENGTH -> Flaw.NOT_GIVEN_OUT;
        };
    }
}
