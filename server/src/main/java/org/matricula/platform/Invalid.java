package org.matricula.platform;

import java.util.ArrayList;
import java.util.List;

/** What was entered can't be taken: a sentence per field. Pages show the form again as filled in; programs get a 422. */
public final class Invalid extends RuntimeException {

    /** {@code field} is the name of the input; {@code key} and {@code arguments} make the sentence. */
    public record Field(String field, String key, List<Object> arguments) {}

    private final transient List<Field> fields;

    public Invalid(List<Field> fields) {
        super(fields.toString());
        this.fields = List.copyOf(fields);
    }

    public static Invalid field(String field, String key, Object... arguments) {
        return new Invalid(List.of(new Field(field, key, List.of(arguments))));
    }

    public List<Field> fields() {
        return fields;
    }

    /** Gathers what is wrong and throws once, so that nobody mends a form one field at a time. */
    public static final class Collector {

        private final List<Field> fields = new ArrayList<>();

        public Collector check(boolean good, String field, String key, Object... arguments) {
            if (!good) fields.add(new Field(field, key, List.of(arguments)));
            return this;
        }

        /** What is wrong so far. */
        public List<Field> found() {
            return List.copyOf(fields);
        }

        public void orThrow() {
            if (!fields.isEmpty()) throw new Invalid(fields);
        }
    }
}
