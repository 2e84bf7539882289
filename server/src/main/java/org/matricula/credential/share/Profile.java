package org.matricula.credential.share;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;
import org.matricula.platform.Token;

/**
 * A learner's public page, as its learner sees it.
 *
 * @param token       its random address, which works as long as the page is on
 * @param handle      a chosen name in its address; null if none is wanted
 * @param name        the name shown, as the learner wants it
 * @param sentence    about the learner; may be empty
 * @param indexed     whether search engines may list it
 * @param credentials those shown one by one
 * @param collections those shown whole, by id
 */
public record Profile(
        @Nullable Token token,
        @Nullable String handle,
        String name,
        String sentence,
        boolean indexed,
        boolean on,
        List<UUID> credentials,
        List<UUID> collections) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_SENTENCE = 300;

    /** Shorter than any token, so that no handle is ever somebody's token. */
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{1,22}[a-z0-9])");

    public Profile {
        credentials = List.copyOf(credentials);
        collections = List.copyOf(collections);
    }

    /** Before there is one. */
    static Profile none(String name, List<UUID> collections) {
        return new Profile(null, null, name, "", false, false, List.of(), collections);
    }

    /** Its address; null before there is one. */
    public @Nullable String path() {
        if (handle != null) return "/p/" + handle;
        return token == null ? null : "/p/" + token.value();
    }

    /** @throws Invalid with a sentence for {@code handle}, {@code name} or {@code sentence} */
    void check() {
        new Invalid.Collector()
                .check(
                        handle == null || HANDLE.matcher(handle).matches(),
                        "handle",
                        "credential.share.profile.handle-form")
                .check(!name.isBlank(), "name", "credential.share.profile.nameless")
                .check(name.length() <= LONGEST_NAME, "name", "credential.share.profile.name-long", LONGEST_NAME)
                .check(
                        sentence.length() <= LONGEST_SENTENCE,
                        "sentence",
                        "credential.share.profile.sentence-long",
                        LONGEST_SENTENCE)
                .orThrow();
    }
}
