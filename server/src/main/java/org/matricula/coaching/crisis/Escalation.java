package org.matricula.coaching.crisis;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of a crisis that nobody has acknowledged: one contact after the other, from the second time on whoever leads
 * coaching too, and around again until somebody does. After {@value #QUICK_ROUNDS} rounds once an hour: whoever could come
 * has been told, and a phone that never stops is switched off.
 */
record Escalation(List<Contact> contacts) {

    static final int QUICK_ROUNDS = 3;
    static final Duration SLOW = Duration.ofHours(1);
    static final Duration WITHOUT_CONTACTS = Duration.ofMinutes(5);

    Escalation {
        contacts = List.copyOf(contacts);
    }

    /**
     * @param contact null where an offer names nobody: then those who lead coaching are all there is
     * @param patience    until the next call, unless somebody acknowledges
     */
    record Call(@Nullable Contact contact, boolean lead, Duration patience) {}

    /** @param before how many calls there were */
    Call after(int before) {
        if (contacts.isEmpty()) return new Call(null, true, patience(before, 1, WITHOUT_CONTACTS));
        var contact = contacts.get(before % contacts.size());
        return new Call(contact, before > 0, patience(before, contacts.size(), contact.patience()));
    }

    private static Duration patience(int before, int size, Duration quick) {
        return before / size < QUICK_ROUNDS ? quick : SLOW;
    }
}
