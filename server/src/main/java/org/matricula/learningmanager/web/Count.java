package org.matricula.learningmanager.web;

import static org.matricula.platform.text.Text.number;
import static org.matricula.platform.text.Text.t;

import org.jspecify.annotations.Nullable;

/** Numbers of people: nothing about fewer than ten for those who can't see who they are (*Rules for everything*, 9). */
final class Count {

    private static final int SMALLEST = 10;

    private Count() {}

    static @Nullable Integer of(int people, boolean seesPeople) {
        return seesPeople || people >= SMALLEST ? Integer.valueOf(people) : null;
    }

    static String text(@Nullable Integer people) {
        return people == null ? t("learningmanager.fewer", SMALLEST) : number(people);
    }
}
