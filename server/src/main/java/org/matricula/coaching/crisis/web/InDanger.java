package org.matricula.coaching.crisis.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that helps to reach a learner.
 *
 * @param address null if none was verified
 * @param number  as people read it; null if there is none
 * @param dial    the same for a link
 * @param time    what time it is there
 * @param agrees  whether the learner agrees to coaching at this moment: else nothing is texted
 * @param shared  whether the number is other learners' too, so that any of them may have written
 */
public record InDanger(
        String name,
        @Nullable String address,
        @Nullable String number,
        @Nullable String dial,
        Locale language,
        String time,
        boolean agrees,
        boolean shared) {}
