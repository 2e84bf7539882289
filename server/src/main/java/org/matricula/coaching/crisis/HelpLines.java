package org.matricula.coaching.crisis;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.ibm.icu.util.TimeZone;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Public services for people in a crisis, by country; what we know stands in {@code help-lines.csv}, with its source. */
public final class HelpLines {

    /** Everywhere that has no lines of its own. */
    public static final String ELSEWHERE = "ZZ";

    private static final Map<String, List<HelpLine>> ALL = read();

    private HelpLines() {}

    /** The emergency number first. @param region ISO 3166-1; those of everywhere where we know none */
    public static List<HelpLine> of(String region) {
        return ALL.getOrDefault(region, requireNonNull(ALL.get(ELSEWHERE)));
    }

    /** Those with lines of their own, and {@link #ELSEWHERE}. */
    public static List<String> regions() {
        return List.copyOf(ALL.keySet());
    }

    /**
     * Where a learner most likely is: what they chose, else where their clock goes, else whose number they have. People
     * take their numbers along, and the number to dial depends on where they are.
     *
     * @param number E.164
     * @param zone   id of the IANA database
     */
    public static String regionOf(@Nullable String chosen, @Nullable String zone, @Nullable String number) {
        return Stream.of(Optional.ofNullable(chosen), ofZone(zone), ofNumber(number))
                .flatMap(Optional::stream)
                .filter(ALL::containsKey)
                .findFirst()
                .orElse(ELSEWHERE);
    }

    private static Optional<String> ofZone(@Nullable String zone) {
        if (zone == null) return Optional.empty();
        try {
            return Optional.of(TimeZone.getRegion(zone));
        } catch (IllegalArgumentException noZoneOfAnyPlace) {
            return Optional.empty();
        }
    }

    private static Optional<String> ofNumber(@Nullable String number) {
        if (number == null) return Optional.empty();
        var plans = PhoneNumberUtil.getInstance();
        try {
            return Optional.ofNullable(plans.getRegionCodeForNumber(plans.parse(number, null)));
        } catch (NumberParseException noNumberOfAnyPlan) {
            return Optional.empty();
        }
    }

    private static Map<String, List<HelpLine>> read() {
        var file = requireNonNull(HelpLines.class.getResourceAsStream("help-lines.csv"));
        try (var csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return csv.stream()
                    .map(HelpLines::line)
                    .collect(groupingBy(HelpLine::region, LinkedHashMap::new, toUnmodifiableList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HelpLine line(NamedCsvRecord row) {
        return new HelpLine(
                row.getField("region"),
                row.getField("name"),
                HelpLine.Kind.valueOf(row.getField("kind")),
                orNull(row.getField("call")),
                orNull(row.getField("text")),
                orNull(row.getField("web")),
                row.getField("source"),
                LocalDate.parse(row.getField("as_of")));
    }

    private static @Nullable String orNull(String field) {
        return field.isEmpty() ? null : field;
    }
}
