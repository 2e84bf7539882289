package org.matricula.platform;

import java.util.Map;

/**
 * What a module keeps about people: each module has one bean of this.
 * Export and erasure of one person ask all of them.
 */
public interface PersonalData {

    /** The heading under which this module's part stands in an export, for example {@code enrolments}. */
    String section();

    /** The person's data as plain values (maps, lists, strings, numbers, instants). */
    Object export(Person person);

    /** Removes or makes anonymous what can identify the person; counts and sums stay. */
    void erase(Person person);

    /** The tables and columns with personal data, with why and for how long they are kept; shown in docs/privacy.md. */
    Map<String, String> inventory();
}
