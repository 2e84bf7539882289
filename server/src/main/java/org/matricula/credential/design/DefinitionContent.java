package org.matricula.credential.design;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Entered;
import org.matricula.credential.Achievement;
import org.matricula.credential.Renewal;
import org.matricula.platform.Invalid;

/** What an achievement says; see {@link Achievement} for each. */
public record DefinitionContent(
        String name,
        String description,
        String criteria,
        String type,
        List<String> tags,
        List<String> related,
        @Nullable String validity,
        Renewal renewal,
        @Nullable String renewalOpens,
        @Nullable String picture) {

    private static final int DESCRIPTION_LENGTH = 2_000;
    private static final int CRITERIA_LENGTH = 20_000;
    private static final int MOST = 20;
    private static final int TAG_LENGTH = 60;
    private static final int ADDRESS_LENGTH = 500;
    private static final int MOST_YEARS = 100;
    private static final Pattern RELATED = Pattern.compile("/a/[\\w-]{8,64}|https?://[^\\s/]+\\S*");

    public DefinitionContent {
        name = Entered.line(name);
        description = Entered.line(description);
        criteria = Entered.text(criteria);
        tags = tags.stream()
                .map(Entered::line)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        related = related.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        validity = filled(validity);
        renewalOpens = filled(renewalOpens);
    }

    public static DefinitionContent of(Achievement achievement) {
        return new DefinitionContent(
                achievement.name(),
                achievement.description(),
                achievement.criteria(),
                achievement.type(),
                achievement.tags(),
                achievement.related(),
                achievement.validity(),
                achievement.renewal(),
                achievement.renewalOpens(),
                achievement.picture());
    }

    public DefinitionContent withPicture(@Nullable String hash) {
        return new DefinitionContent(
                name, description, criteria, type, tags, related, validity, renewal, renewalOpens, hash);
    }

    /** @throws Invalid for fields named as those of this record */
    public DefinitionContent checked() {
        var wrong = new Invalid.Collector()
                .check(!name.isEmpty(), "name", "credential.design.name-missing")
                .check(!description.isEmpty(), "description", "credential.design.description-missing")
                .check(!criteria.isEmpty(), "criteria", "credential.design.criteria-missing")
                .check(AchievementType.isKnown(type), "type", "credential.design.type-unknown", type)
                .check(tags.size() <= MOST, "tags", "credential.design.tags-many", MOST)
                .check(related.size() <= MOST, "related", "credential.design.related-many", MOST);
        checkLength(wrong, "name", name, Entered.TITLE_LENGTH);
        checkLength(wrong, "description", description, DESCRIPTION_LENGTH);
        checkLength(wrong, "criteria", criteria, CRITERIA_LENGTH);
        tags.forEach(tag -> checkLength(wrong, "tags", tag, TAG_LENGTH));
        related.forEach(one -> checkRelated(wrong, one));
        checkTimes(wrong);
        wrong.orThrow();
        return this;
    }

    private void checkTimes(Invalid.Collector wrong) {
        wrong.check(validity == null || isPeriod(validity), "validity", "credential.design.period-form", said(validity))
                .check(
                        renewalOpens == null || isPeriod(renewalOpens),
                        "renewalOpens",
                        "credential.design.period-form",
                        said(renewalOpens))
                .check(renewal == Renewal.NONE || validity != null, "renewal", "credential.design.renewal-for-good")
                .check(
                        renewalOpens == null || renewal != Renewal.NONE,
                        "renewalOpens",
                        "credential.design.renewal-missing");
        if (!wrong.found().isEmpty() || validity == null || renewalOpens == null) return;
        wrong.check(days(renewalOpens) < days(validity), "renewalOpens", "credential.design.renewal-early");
    }

    private static void checkRelated(Invalid.Collector wrong, String address) {
        var good =
                address.length() <= ADDRESS_LENGTH && RELATED.matcher(address).matches();
        wrong.check(good, "related", "credential.design.related-form", address);
    }

    private static void checkLength(Invalid.Collector wrong, String field, String text, int most) {
        wrong.check(text.length() <= most, field, "credential.design.too-long-in", most, text.length(), field);
    }

    private static boolean isPeriod(String text) {
        try {
            var period = Period.parse(text);
            return !period.isNegative()
                    && !period.isZero()
                    && period.toTotalMonths() <= MOST_YEARS * 12
                    && period.getDays() <= MOST_YEARS * 366;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static long days(String period) {
        var parsed = Period.parse(period);
        return parsed.toTotalMonths() * 30 + parsed.getDays();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
