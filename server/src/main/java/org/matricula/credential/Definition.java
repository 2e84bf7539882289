package org.matricula.credential;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Alignment;
import tools.jackson.databind.node.ObjectNode;

/**
 * An achievement with all that signed documents say of it; each {@link DefinitionPart} adds what it knows.
 *
 * @param imageUrl     its picture; null if it has none
 * @param endorsements signed EndorsementCredentials of the achievement
 * @param issuerEndorsements the same of its issuer
 */
public record Definition(
        Achievement achievement,
        @Nullable String imageUrl,
        List<Alignment> alignments,
        List<ObjectNode> endorsements,
        List<ObjectNode> issuerEndorsements) {

    public Definition {
        alignments = List.copyOf(alignments);
        endorsements = List.copyOf(endorsements);
        issuerEndorsements = List.copyOf(issuerEndorsements);
    }

    public static Definition of(Achievement achievement) {
        return new Definition(achievement, null, List.of(), List.of(), List.of());
    }

    public Definition withImage(String url) {
        return new Definition(achievement, url, alignments, endorsements, issuerEndorsements);
    }

    public Definition withAlignments(List<Alignment> more) {
        return new Definition(achievement, imageUrl, joined(alignments, more), endorsements, issuerEndorsements);
    }

    public Definition withEndorsements(List<ObjectNode> ofAchievement, List<ObjectNode> ofIssuer) {
        return new Definition(
                achievement,
                imageUrl,
                alignments,
                joined(endorsements, ofAchievement),
                joined(issuerEndorsements, ofIssuer));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
