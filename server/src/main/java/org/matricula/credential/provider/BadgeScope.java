package org.matricula.credential.provider;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an app may be allowed (Open Badges 3.0, 6.2.1). */
public enum BadgeScope {
    READ_CREDENTIALS("credential.readonly"),
    BRING_CREDENTIALS("credential.upsert"),
    READ_PROFILE("profile.readonly"),
    CHANGE_PROFILE("profile.update");

    /** What apps ask for to stay connected when nobody is there; every app gets refresh tokens anyway (7.1.1.2). */
    static final String OFFLINE = "offline_access";

    private static final String PREFIX = "https://purl.imsglobal.org/spec/ob/v3p0/scope/";

    private final String uri;

    BadgeScope(String name) {
        this.uri = PREFIX + name;
    }

    public String uri() {
        return uri;
    }

    /** Those among these names, in the order in which they are explained. */
    public static List<BadgeScope> among(Collection<String> names) {
        return Arrays.stream(values())
                .filter(scope -> names.contains(scope.uri))
                .toList();
    }

    /** All names that an app may ask for. */
    static Set<String> known() {
        var known = Arrays.stream(values()).map(BadgeScope::uri).collect(Collectors.toSet());
        known.add(OFFLINE);
        return known;
    }
}
