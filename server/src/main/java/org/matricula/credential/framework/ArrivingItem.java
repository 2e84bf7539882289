package org.matricula.credential.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A skill as it was read from a file, in order.
 *
 * @param line    where it begins in the file, from 1
 * @param also    other labels it is found by
 * @param broader the key of the skill it belongs to, if that is here too
 * @param retired whether the file itself says that it stands no more
 */
record ArrivingItem(
        long line,
        String key,
        String name,
        @Nullable String code,
        String url,
        String description,
        List<String> also,
        @Nullable String broader,
        boolean retired) {}
