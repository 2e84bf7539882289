package org.matricula.invitation;

import java.util.regex.Pattern;
import org.matricula.account.EmailAddress;

/**
 * Somebody to invite, and what the organisation says of them; each but the address may be empty.
 *
 * @param name       as mail greets them and lists show them until they accept
 * @param externalId the organisation's own id of the learner, written to the membership when they accept
 * @param group      the name of the organisation's group they come into when they accept
 */
public record Invitee(EmailAddress address, String name, String externalId, String group) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_ID = 200;
    static final int LONGEST_GROUP = 100;

    /** A line break in a name would be one in a mail. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");

    public Invitee {
        name = tidy(name);
        externalId = tidy(externalId);
        group = tidy(group);
    }

    static Invitee of(EmailAddress address) {
        return new Invitee(address, "", "", "");
    }

    Invitee inGroup(String other) {
        return new Invitee(address, name, externalId, other);
    }

    /** The same; what nothing is said of is as it was before. */
    Invitee asBefore(InvitationStore.Said before) {
        return new Invitee(
                address,
                name.isEmpty() ? before.name() : name,
                externalId.isEmpty() ? before.externalId() : externalId,
                group.isEmpty() ? before.group() : group);
    }

    boolean isTooLong() {
        return name.length() > LONGEST_NAME || externalId.length() > LONGEST_ID || group.length() > LONGEST_GROUP;
    }

    private static String tidy(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
