package org.matricula.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.matricula.coaching.PhoneNumber;

/** Numbers that are nobody's, 555-01xx in many areas, each given out once. */
public final class FictionalNumbers {

    private static final String[] AREAS = {"212", "213", "305", "312", "415", "503", "602", "617", "702", "713"};
    private static final AtomicInteger NEXT = new AtomicInteger();

    private FictionalNumbers() {}

    public static PhoneNumber next() {
        var n = NEXT.getAndIncrement();
        return new PhoneNumber("+1%s55501%02d".formatted(AREAS[n / 100], n % 100));
    }
}
