package org.matricula.platform.web;

import static org.matricula.platform.text.Text.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.exc.MismatchedInputException;

/** A field of a body that isn't of the kind it should be: which one, and what belongs there. */
final class WrongKind {

    private WrongKind() {}

    /** As {@code awards[0].earnedOn}; empty where it is the whole body. */
    static String field(MismatchedInputException e) {
        var path = new StringBuilder();
        for (Reference step : e.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.toString();
    }

    static String sentence(MismatchedInputException e) {
        var type = e.getTargetType();
        return type != null && type.isEnum()
                ? t("platform.error.kind.one-of", words(type))
                : t("platform.error.kind." + kind(type));
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) return "other";
        if (type == LocalDate.class) return "day";
        if (type == Instant.class) return "moment";
        if (type == UUID.class) return "id";
        if (type == String.class) return "text";
        if (type == Boolean.class || type == boolean.class) return "boolean";
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) return "number";
        if (Collection.class.isAssignableFrom(type) || type.isArray()) return "list";
        return type.isRecord() ? "object" : "other";
    }
}
