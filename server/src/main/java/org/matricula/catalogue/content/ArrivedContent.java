package org.matricula.catalogue.content;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What taking in a package would do.
 *
 * @param key      by which to accept it
 * @param delivery how the run is delivered from then on; null leaves that as it is
 * @param newIds   how many steps get new ids because other runs have theirs
 * @param replaced names of files whose bytes change, for learners at once
 */
public record ArrivedContent(
        UUID key,
        @Nullable String title,
        Outline outline,
        @Nullable DeliveryRules delivery,
        int files,
        int newIds,
        List<String> replaced) {}
