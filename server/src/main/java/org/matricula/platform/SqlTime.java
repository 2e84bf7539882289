package org.matricula.platform;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants as PostgreSQL reads them, written by position: for statements that carry them by the thousand. */
public final class SqlTime {

    private static final int MICRO = 1_000;
    private static final int LAST_YEAR = 9_999;

    private SqlTime() {}

    /** With microseconds, as the database keeps them: {@code 2018-06-11 08:00:03.000000+00}. */
    public static String text(Instant instant) {
        var time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (time.getYear() < 1 || time.getYear() > LAST_YEAR) return instant.toString();
        var text = new char[] {
            '0', '0', '0', '0', '-', '0', '0', '-', '0', '0', ' ', '0', '0', ':', '0', '0', ':', '0', '0', '.', '0',
            '0', '0', '0', '0', '0', '+', '0', '0'
        };
        put(text, 3, time.getYear());
        put(text, 6, time.getMonthValue());
        put(text, 9, time.getDayOfMonth());
        put(text, 12, time.getHour());
        put(text, 15, time.getMinute());
        put(text, 18, time.getSecond());
        put(text, 25, time.getNano() / MICRO);
        return new String(text);
    }

    /** Writes a number's digits, the last one at {@code end}. */
    private static void put(char[] text, int end, int number) {
        for (int rest = number, at = end; rest > 0; rest /= 10, at--) text[at] = (char) ('0' + rest % 10);
    }
}
