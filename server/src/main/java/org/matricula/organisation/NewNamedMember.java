package org.matricula.organisation;

import java.util.regex.Pattern;

/**
 * Somebody of a team, as a file from another platform names them.
 *
 * @param externalId what that platform knows them by; never empty
 * @param name       empty if the file has none
 * @param teamRole   what they are to the course, in the file's words; empty if it says nothing
 * @param userRole   what they are to that platform, in its words; empty if it says nothing
 */
public record NewNamedMember(String externalId, String name, String teamRole, String userRole) {

    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cntrl}]+");

    public NewNamedMember {
        externalId = plain(externalId);
        name = plain(name);
        teamRole = plain(teamRole);
        userRole = plain(userRole);
        if (externalId.isEmpty()) throw new IllegalArgumentException("A named member is known by an id");
    }

    /** Of two rows about one person, the first; a name makes up for one that is missing. */
    NewNamedMember or(NewNamedMember later) {
        return name.isEmpty() ? new NewNamedMember(externalId, later.name, teamRole, userRole) : this;
    }

    private static String plain(String written) {
        return UNSEEN.matcher(written).replaceAll(" ").strip();
    }
}
