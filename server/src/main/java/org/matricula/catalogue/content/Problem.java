package org.matricula.catalogue.content;

import static org.matricula.platform.text.Text.t;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a draft from being published: a sentence and where to mend it.
 *
 * @param step  null where no single step is meant
 * @param field the name of the input in the step's form
 */
public record Problem(@Nullable PlacedStep step, String field, String key, List<Object> arguments) {

    public String sentence() {
        return t(key, arguments.toArray());
    }
}
