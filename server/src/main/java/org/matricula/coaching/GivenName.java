package org.matricula.coaching;

/** What people who coach and are coached call each other by: the first of somebody's names, and no more of it. */
public final class GivenName {

    private GivenName() {}

    public static String of(String name) {
        return name.strip().split("\\s+", 2)[0];
    }
}
