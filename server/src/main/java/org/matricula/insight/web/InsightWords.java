package org.matricula.insight.web;

import static org.matricula.platform.text.Text.t;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.text.Messages;
import org.matricula.platform.text.Text;

/** How pages of measures say numbers. */
public final class InsightWords {

    private static final int FEW_DAYS = 2;

    private InsightWords() {}

    /** The number, or that it isn't shown. */
    public static String number(@Nullable Integer number) {
        return number == null ? t("insight.hidden") : Text.number(number);
    }

    /** The share, or that it isn't shown. */
    public static String share(@Nullable BigDecimal percentage) {
        return percentage == null ? t("insight.hidden") : Text.percent(percentage);
    }

    /** "3 days", "5 hours", "12 minutes"; a dash where nobody came so far, or it isn't shown. */
    public static String time(@Nullable Duration duration) {
        if (duration == null) return Text.DASH;
        if (duration.toDays() >= FEW_DAYS) return t("insight.time.days", duration.toDays());
        if (duration.toHours() > 0) return t("insight.time.hours", duration.toHours());
        return t("insight.time.minutes", Math.max(1, duration.toMinutes()));
    }

    /** "November 2026". */
    public static String month(YearMonth month) {
        var locale = Text.locale().equals(Messages.PSEUDO) ? Messages.DEFAULT : Text.locale();
        var format = DateFormat.getInstanceForSkeleton("yMMMM", locale);
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        return format.format(
                Date.from(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** How many of a hundred pixels a bar takes. */
    public static int bar(@Nullable BigDecimal percentage) {
        return percentage == null ? 0 : percentage.intValue();
    }
}
