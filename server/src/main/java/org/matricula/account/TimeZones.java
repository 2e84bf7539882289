package org.matricula.account;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The time zones an account can choose, and a first guess. */
public final class TimeZones {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();
    private static final Map<String, List<Choice>> CHOICES = grouped();

    private TimeZones() {}

    /** A zone's id and its place as people know it. */
    public record Choice(String id, String place) {}

    /** By region of the world, then by place. */
    public static Map<String, List<Choice>> choices() {
        return CHOICES;
    }

    public static boolean isZone(String id) {
        return KNOWN.contains(id);
    }

    /** The only zone of the country that the language tag names; UTC for countries with several, and without one. */
    public static ZoneId guess(Locale locale) {
        if (locale.getCountry().isEmpty()) return ZoneId.of("UTC");
        var zones = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, locale.getCountry(), null);
        return zones.size() == 1 && isZone(zones.iterator().next())
                ? ZoneId.of(zones.iterator().next())
                : ZoneId.of("UTC");
    }

    private static Map<String, List<Choice>> grouped() {
        var groups = new TreeMap<String, List<Choice>>();
        for (var id : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            var slash = id.indexOf('/');
            if (slash < 0 || !isZone(id)) continue;
            groups.computeIfAbsent(id.substring(0, slash), region -> new ArrayList<>())
                    .add(new Choice(
                            id, id.substring(slash + 1).replace('_', ' ').replace("/", ", ")));
        }
        groups.values().forEach(places -> places.sort(Comparator.comparing(Choice::place)));
        groups.put("UTC", List.of(new Choice("UTC", "UTC")));
        return groups;
    }
}
