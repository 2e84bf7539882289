package org.matricula.billing.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.regex.Pattern;
import org.matricula.platform.NotFound;
import org.matricula.platform.text.Messages;
import org.matricula.platform.text.Text;

/** Months in addresses ("2026-11") and as people read them ("November 2026"). */
public final class Months {

    private static final Pattern WRITTEN = Pattern.compile("[12]\\d{3}-(0[1-9]|1[0-2])");

    private Months() {}

    /** @throws NotFound if it is no month */
    static YearMonth parse(String written) {
        if (!WRITTEN.matcher(written).matches()) throw new NotFound();
        return YearMonth.parse(written);
    }

    public static String name(YearMonth month) {
        var locale = Text.locale().equals(Messages.PSEUDO) ? Messages.DEFAULT : Text.locale();
        var format = DateFormat.getInstanceForSkeleton("yMMMM", locale);
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        return format.format(
                Date.from(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
