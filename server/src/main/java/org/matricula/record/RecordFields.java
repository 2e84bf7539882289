package org.matricula.record;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a learner shows of a record to somebody else; requirements and whether they are met are always shown
 * (*Programme records*, 3).
 *
 * @param name        otherwise the page says "a learner"
 * @param email       of the learner's account
 * @param grades      results and marks, with their runs and dates; otherwise only met or not
 * @param attempts    other ways through the same courses, and how many there were
 * @param credentials links to the pages of the signed credentials, which bear the learner's name
 */
public record RecordFields(boolean name, boolean email, boolean grades, boolean attempts, boolean credentials) {

    /** All but the e-mail address. */
    public static final RecordFields USUAL = new RecordFields(true, false, true, true, true);

    /** Each thing that can be shown or left out; its stored name is its own in lower case. */
    public enum Field {
        NAME(RecordFields::name),
        EMAIL(RecordFields::email),
        GRADES(RecordFields::grades),
        ATTEMPTS(RecordFields::attempts),
        CREDENTIALS(RecordFields::credentials);

        private final Predicate<RecordFields> shown;

        Field(Predicate<RecordFields> shown) {
            this.shown = shown;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those of these names that are known; others are passed over. */
    public static RecordFields of(Collection<String> names) {
        return new RecordFields(
                names.contains("name"),
                names.contains("email"),
                names.contains("grades"),
                names.contains("attempts"),
                names.contains("credentials"));
    }

    /** In lower case, in the order of {@link Field}, as they are stored. */
    public List<String> names() {
        return Stream.of(Field.values()).filter(this::shows).map(Field::key).toList();
    }

    public boolean shows(Field field) {
        return field.shown.test(this);
    }
}
