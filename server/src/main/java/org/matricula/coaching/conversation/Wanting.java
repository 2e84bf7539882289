package org.matricula.coaching.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.matricula.platform.Invalid;

/**
 * Words that want filling in. A brace always means a placeholder: one that nobody knows is a slip, which would reach learners
 * as it stands.
 */
record Wanting(String words) {

    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");

    /** What is left open. @throws Invalid at this field, naming the first placeholder that is unknown or isn't closed */
    Set<Placeholder> placeholders(String field) {
        var found = EnumSet.noneOf(Placeholder.class);
        var gaps = GAP.matcher(words);
        while (gaps.find()) {
            found.add(Placeholder.of(gaps.group(1))
                    .orElseThrow(() ->
                            Invalid.field(field, "coaching.template.unknown", gaps.group(), Placeholders.listed())));
        }
        var rest = GAP.matcher(words).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) throw Invalid.field(field, "coaching.template.brace");
        return found;
    }

    /** @throws Invalid at this field, naming what there is no value for */
    String filled(Map<Placeholder, String> values, String field) {
        var missing = missing(values, field);
        if (!missing.isEmpty()) {
            throw Invalid.field(
                    field,
                    "coaching.template.missing",
                    String.join(", ", missing.stream().map(Placeholder::written).toList()));
        }
        return GAP.matcher(words)
                .replaceAll(gap -> Matcher.quoteReplacement(
                        values.get(Placeholder.of(gap.group(1)).orElseThrow())));
    }

    /** @throws Invalid as {@link #placeholders} */
    private List<Placeholder> missing(Map<Placeholder, String> values, String field) {
        var missing = new ArrayList<>(placeholders(field));
        missing.removeIf(one -> !values.getOrDefault(one, "").isBlank());
        return missing;
    }
}
