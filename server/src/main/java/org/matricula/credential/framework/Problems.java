package org.matricula.credential.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.matricula.platform.Invalid;

/** What is wrong with a file, line by line: the first ones in words, the others counted. */
final class Problems {

    static final int NAMED = 50;

    private final List<Invalid.Field> named = new ArrayList<>();
    private int found;

    /** {@code key} names a sentence in {@code credential.framework.wrong} whose first argument is the line. */
    void add(long line, String key, Object... arguments) {
        if (found++ < NAMED) named.add(field(key, Stream.concat(Stream.of(line), Stream.of(arguments))));
    }

    boolean none() {
        return found == 0;
    }

    void orThrow() {
        if (none()) return;
        if (found > NAMED) named.add(field("more", Stream.of(found - NAMED)));
        throw new Invalid(named);
    }

    /** The file as a whole can't be taken. */
    static Invalid whole(String key, Object... arguments) {
        return new Invalid(List.of(field(key, Stream.of(arguments))));
    }

    private static Invalid.Field field(String key, Stream<Object> arguments) {
        return new Invalid.Field("file", "credential.framework.wrong." + key, arguments.toList());
    }
}
