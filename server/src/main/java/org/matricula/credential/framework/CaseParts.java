package org.matricula.credential.framework;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The parts of a CASE package: what is read of them, and what must be there. Of CFDocument identifier and title, of CFItem
 * identifier, fullStatement and uri, of CFAssociation both ends; only what is read is checked. Each association that one
 * item is a child of another becomes its place in the framework; other kinds say nothing about what a badge stands for.
 */
final class CaseParts {

    private static final String CHILD = "isChildOf";
    private static final int LONGEST_WORDS = 200;

    private final Arrival arrival;
    private final Problems problems;
    private final LocalDate today;
    private int items;
    private @Nullable ArrivingFramework framework;

    CaseParts(Arrival arrival, Problems problems, LocalDate today) {
        this.today = today;
        this.arrival = arrival;
        this.problems = problems;
    }

    /** @throws org.matricula.platform.Invalid if no usable document came */
    ArrivingFramework framework() {
        if (framework == null) throw Problems.whole("no-document");
        return framework;
    }

    void document(JsonNode json) {
        var identifier = identifier(json);
        var title = words(json, "title");
        if (identifier.isEmpty() || title.isEmpty()) throw Problems.whole("no-document");
        framework = new ArrivingFramework(
                Framework.Kind.CASE,
                identifier.get(),
                title.get(),
                text(json, "officialSourceURL").or(() -> text(json, "uri")).orElse(null),
                words(json, "publisher").or(() -> words(json, "creator")).orElse(null),
                words(json, "version").orElse(null));
    }

    void item(long line, JsonNode json) {
        if (++items > FrameworkFile.MOST_ROWS) throw Problems.whole("many", FrameworkFile.MOST_ROWS);
        if (!json.isObject()) problems.add(line, "no-object");
        else if (typed(line, json)) arrival.item(item(line, json, statement(json)));
    }

    private ArrivingItem item(long line, JsonNode json, String statement) {
        var shorter = text(json, "abbreviatedStatement");
        return new ArrivingItem(
                line,
                identifier(json).orElse(""),
                shorter.orElse(statement),
                text(json, "humanCodingScheme").orElse(null),
                text(json, "uri").orElse(""),
                shorter.isPresent() ? statement : text(json, "notes").orElse(""),
                also(json),
                null,
                hasEnded(json));
    }

    /** A day that can't be read has not come. */
    private boolean hasEnded(JsonNode json) {
        try {
            return text(json, "statusEndDate")
                    .map(LocalDate::parse)
                    .filter(today::isAfter)
                    .isPresent();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String statement(JsonNode json) {
        return text(json, "fullStatement").orElse("");
    }

    /** A text that is no text would be taken for one that is missing. */
    private boolean typed(long line, JsonNode json) {
        for (var name : List.of(
                "identifier",
                "sourcedId",
                "fullStatement",
                "abbreviatedStatement",
                "humanCodingScheme",
                "uri",
                "notes")) {
            var value = json.path(name);
            if (value.isMissingNode() || value.isNull() || value.isString()) continue;
            problems.add(line, "no-string", name);
            return false;
        }
        return true;
    }

    private static List<String> also(JsonNode json) {
        var also = new ArrayList<String>();
        text(json, "alternativeLabel").ifPresent(also::add);
        for (var keyword : json.path("conceptKeywords")) if (keyword.isString()) also.add(keyword.asString());
        return also;
    }

    void association(long line, JsonNode json) {
        if (!CHILD.equals(text(json, "associationType").orElse(null))) return;
        var child = identifier(json.path("originNodeURI"));
        var parent = identifier(json.path("destinationNodeURI"));
        if (child.isEmpty() || parent.isEmpty()) problems.add(line, "no-ends");
        else arrival.broader(child.get(), parent.get());
    }

    /** UUIDs are written in capital letters too. */
    private static Optional<String> identifier(JsonNode json) {
        return text(json, "identifier")
                .or(() -> text(json, "sourcedId"))
                .filter(id -> id.length() <= ItemRules.LONGEST_URL && ItemRules.isText(id))
                .map(id -> id.toLowerCase(Locale.ROOT));
    }

    /** What is shown beside the framework: of any length in the file, and no reason to refuse it. */
    private static Optional<String> words(JsonNode json, String name) {
        return text(json, name).filter(ItemRules::isText).map(text -> ItemRules.cut(text, LONGEST_WORDS));
    }

    private static Optional<String> text(JsonNode json, String name) {
        var value = json.path(name);
        return value.isString()
                ? Optional.of(value.asString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
