package org.matricula.credential;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Alignment;
import org.matricula.openbadges.Evidence;

/**
 * What an issuer signed in one credential, but for its holder's name, which may have become another, and its address,
 * which is the learner's.
 *
 * @param name      of what was awarded
 * @param version   of what was awarded; null if it doesn't say
 * @param picture   path of the badge's picture, PNG or SVG
 * @param criteria  in Markdown
 * @param result    in the issuer's words; null if there is only one
 * @param narrative how it was earned, in Markdown; empty if nothing is said
 */
public record IssuedContent(
        String name,
        @Nullable String version,
        String picture,
        String description,
        String criteria,
        @Nullable String result,
        String narrative,
        List<Evidence> evidence,
        List<Alignment> alignments) {

    static IssuedContent of(PublishedCredential credential) {
        return new IssuedContent(
                credential.name(),
                credential.version(),
                credential.picturePath(),
                credential.description(),
                credential.criteria(),
                credential.result(),
                credential.narrative(),
                credential.evidence(),
                credential.alignments());
    }
}
