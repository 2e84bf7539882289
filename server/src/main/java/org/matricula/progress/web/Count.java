package org.matricula.progress.web;

import org.jspecify.annotations.Nullable;

/**
 * How many people, for somebody who may or may not see them. Null where that could tell something about fewer than ten
 * people to somebody who can't see who they are (*Rules for everything*, 9).
 */
public final class Count {

    private static final int SMALLEST = 10;

    private Count() {}

    static @Nullable Integer of(int number, boolean seesPeople) {
        return seesPeople || number >= SMALLEST ? Integer.valueOf(number) : null;
    }

    /** A part of a group: the rest, which anybody can subtract, must not be small either. */
    static @Nullable Integer part(int part, int whole, boolean seesPeople) {
        return seesPeople || part >= SMALLEST && whole - part >= SMALLEST ? Integer.valueOf(part) : null;
    }
}
