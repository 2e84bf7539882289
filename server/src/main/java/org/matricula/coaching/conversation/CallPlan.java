package org.matricula.coaching.conversation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.matricula.platform.Invalid;

/** When a call is to be, for how long, and what about. */
public record CallPlan(Instant startsAt, int minutes, String about) {

    public static final int LONGEST_ABOUT = 120;
    static final int SHORTEST = 5;
    static final int LONGEST = 480;

    private static final Duration FARTHEST = Duration.ofDays(366);

    public CallPlan {
        about = about.strip();
    }

    /**
     * The moment that a clock in this zone shows as typed; where it shows it twice, the first.
     *
     * @param date {@code 2026-11-27}
     * @param time {@code 17:30}
     * @throws Invalid at {@code date} or {@code time} if there is no such moment
     */
    public static Instant read(String date, String time, ZoneId zone) {
        var day = parsed(date, LocalDate::parse);
        var hour = parsed(time, LocalTime::parse);
        new Invalid.Collector()
                .check(day.isPresent(), "date", "coaching.call.date-missing")
                .check(hour.isPresent(), "time", "coaching.call.time-missing")
                .orThrow();
        var local = LocalDateTime.of(day.orElseThrow(), hour.orElseThrow());
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) throw Invalid.field("time", "coaching.call.time-skipped");
        return local.toInstant(offsets.getFirst());
    }

    /** @throws Invalid at {@code date}, {@code minutes} or {@code about} if it can't be planned so */
    CallPlan checked(Instant now) {
        new Invalid.Collector()
                .check(startsAt.isAfter(now), "date", "coaching.call.past")
                .check(!startsAt.isAfter(now.plus(FARTHEST)), "date", "coaching.call.far")
                .check(
                        minutes >= SHORTEST && minutes <= LONGEST,
                        "minutes",
                        "coaching.call.minutes-range",
                        SHORTEST,
                        LONGEST)
                .check(about.length() <= LONGEST_ABOUT, "about", "coaching.offer.too-long", LONGEST_ABOUT)
                .orThrow();
        return this;
    }

    /** Empty for what is none. */
    private static <T> Optional<T> parsed(String typed, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(typed.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
