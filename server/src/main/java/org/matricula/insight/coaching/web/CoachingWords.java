package org.matricula.insight.coaching.web;

import static org.matricula.insight.web.InsightWords.number;
import static org.matricula.platform.text.Text.t;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.matricula.insight.coaching.Compared;
import org.matricula.insight.coaching.Interval;
import org.matricula.insight.coaching.Mean;
import org.matricula.insight.coaching.Share;
import org.matricula.platform.text.Messages;
import org.matricula.platform.text.Text;

/** How pages of coaching say numbers. */
public final class CoachingWords {

    private static final int HUNDRED = 100;
    private static final double MIDDLE = 50;

    private CoachingWords() {}

    /** "7 September 2026", the Monday of a week. */
    public static String monday(LocalDate week) {
        return Text.date(week.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }

    public static String inPercent(double share) {
        return Text.percent(hundred(share));
    }

    /** What share a bar shows, of a hundred; null for none. */
    public static @Nullable BigDecimal bar(@Nullable Share share) {
        return share == null ? null : hundred(share.value());
    }

    /** "62.5% of 40", a dash before anybody has had the time for it, or that it isn't shown. */
    public static String share(boolean isDue, @Nullable Share share, @Nullable Integer people) {
        if (!isDue) return Text.DASH;
        if (share == null) return t("insight.hidden");
        if (people == null) return inPercent(share.value());
        return t("insight.coaching.share-of", inPercent(share.value()), number(people));
    }

    /** "+10.2 points (-3.1 to +23.5)". */
    public static String difference(Compared.Line line) {
        if (line.coached() == null || line.others() == null || line.difference() == null) return Text.DASH;
        return t(
                "insight.coaching.difference",
                signed((line.coached().value() - line.others().value()) * HUNDRED, 1),
                signed(line.difference().low() * HUNDRED, 1),
                signed(line.difference().high() * HUNDRED, 1));
    }

    /** "4.21 (38 learners)". */
    public static String score(boolean isKnown, @Nullable Mean mean, @Nullable Integer people) {
        if (!isKnown) return Text.DASH;
        if (mean == null) return t("insight.hidden");
        if (people == null) return plain(mean.value());
        return t("insight.coaching.score-of", plain(mean.value()), people);
    }

    public static String difference(Compared.Satisfaction said) {
        if (said.coached() == null || said.others() == null) return Text.DASH;
        var difference = signed(said.coached().value() - said.others().value(), 2);
        var interval = said.difference();
        return interval == null
                ? difference
                : t(
                        "insight.coaching.score-difference",
                        difference,
                        signed(interval.low(), 2),
                        signed(interval.high(), 2));
    }

    /** Where an interval begins on a line from -100 to +100 points, of a hundred. */
    public static String begins(Interval interval) {
        return String.valueOf(MIDDLE + interval.low() * MIDDLE);
    }

    public static String length(Interval interval) {
        return String.valueOf((interval.high() - interval.low()) * MIDDLE);
    }

    private static BigDecimal hundred(double share) {
        return BigDecimal.valueOf(share * HUNDRED).setScale(1, RoundingMode.HALF_UP);
    }

    private static String plain(double value) {
        return format(2).format(value).toString();
    }

    private static String signed(double value, int decimals) {
        return format(decimals)
                .sign(NumberFormatter.SignDisplay.EXCEPT_ZERO)
                .format(value)
                .toString();
    }

    private static LocalizedNumberFormatter format(int decimals) {
        var locale = Text.locale().equals(Messages.PSEUDO) ? Messages.DEFAULT : Text.locale();
        return NumberFormatter.withLocale(locale).precision(Precision.fixedFraction(decimals));
    }
}
