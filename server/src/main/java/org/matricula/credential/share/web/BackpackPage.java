package org.matricula.credential.share.web;

import static org.matricula.platform.text.Text.t;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.share.Backpack;
import org.matricula.credential.share.BadgeCollection;
import org.matricula.credential.share.Elsewhere;
import org.matricula.credential.share.Holding;
import org.matricula.credential.share.Profile;
import org.matricula.platform.web.FormErrors;
import org.springframework.web.util.UriComponentsBuilder;

/** A page of a backpack, with what was brought from elsewhere on the first; {@code name} is what was entered for a new collection. */
public record BackpackPage(
        String words,
        @Nullable UUID after,
        List<Holding> credentials,
        List<Elsewhere> brought,
        List<BadgeCollection> collections,
        Profile profile,
        String name,
        FormErrors errors) {

    public boolean isEmpty() {
        return credentials.isEmpty() && brought.isEmpty() && words.isBlank() && after == null;
    }

    /** Searching is for those who have more than a page. */
    public boolean isSearchable() {
        return !words.isBlank() || after != null || credentials.size() == Backpack.PAGE;
    }

    /** Where it goes on; null at the end. */
    public @Nullable String next() {
        if (credentials.size() < Backpack.PAGE) return null;
        var address = UriComponentsBuilder.fromPath("/credentials")
                .queryParam("after", credentials.getLast().id());
        if (!words.isBlank()) address.queryParam("words", "{words}");
        return address.encode().buildAndExpand(words).toString();
    }

    public static String size(BadgeCollection collection) {
        return t("credential.share.collection.size", collection.items().size());
    }
}
