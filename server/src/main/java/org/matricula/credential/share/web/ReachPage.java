package org.matricula.credential.share.web;

import static org.matricula.platform.text.Text.t;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.share.BadgeReach;
import org.matricula.organisation.Organisation;
import org.matricula.platform.text.Text;
import org.matricula.platform.web.FormErrors;

/** The reach of one badge, or of all; {@code linkedIn} is what stands in the form. */
public record ReachPage(
        Organisation issuer,
        @Nullable UUID achievement,
        BadgeReach.Reach reach,
        boolean manages,
        @Nullable String linkedIn,
        FormErrors errors) {

    private static final List<Integer> PERIODS = List.of(7, 30, 90, 366);
    private static final int CHART_HEIGHT = 120;
    private static final int CHART_WIDTH = 720;

    /** A day's column; {@code x} and {@code width} are of {@value #CHART_WIDTH}. */
    public record Column(double x, double width, double y, double height) {}

    public int days() {
        return (int) ChronoUnit.DAYS.between(reach.from(), reach.to()) + 1;
    }

    public List<Integer> periods() {
        return PERIODS;
    }

    /** The same for another period. */
    public String path(int days) {
        return (achievement == null ? issuer.path() + "/reach" : ofBadge(achievement)) + "?days=" + days;
    }

    public String ofBadge(UUID badge) {
        return issuer.path() + "/achievements/" + badge + "/reach";
    }

    public String csv() {
        return issuer.path() + "/reach.csv?days=" + days() + (achievement == null ? "" : "&achievement=" + achievement);
    }

    /** The name of the badge it is about; null for all. */
    public @Nullable String badge() {
        return achievement == null ? null : reach.badges().getFirst().name();
    }

    public boolean isEmpty() {
        return reach.badges().isEmpty();
    }

    /** The most views on a day. */
    public long highest() {
        return reach.days().stream()
                .mapToLong(day -> day.counts().views())
                .max()
                .orElse(0);
    }

    /** Views by day. */
    public List<Column> columns() {
        var days = reach.days();
        var step = (double) CHART_WIDTH / days.size();
        var highest = Math.max(1, highest());
        return IntStream.range(0, days.size())
                .mapToObj(i -> {
                    var height = (double) CHART_HEIGHT * days.get(i).counts().views() / highest;
                    return new Column(round(i * step), round(step * 0.8), round(CHART_HEIGHT - height), round(height));
                })
                .toList();
    }

    public String chart() {
        return "0 0 " + CHART_WIDTH + " " + CHART_HEIGHT;
    }

    public List<Map.Entry<String, Long>> networks() {
        return reach.networks().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
    }

    public static String network(String word) {
        return t("credential.share.network." + word);
    }

    public static String day(LocalDate day) {
        return Text.date(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
