package org.matricula.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** How often something can be done per second of this process's processor time: collector and compiler included. */
final class CpuRate {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private CpuRate() {}

    /**
     * Warms up, then measures, on the calling thread. Both times are processor time: on a busy machine the compiler
     * would not get to finish in the same time by the clock.
     */
    static double of(Duration warmUp, Duration measured, Runnable work) {
        repeat(warmUp, work);
        long before = PROCESS.getProcessCpuTime();
        long times = repeat(measured, work);
        return times / ((PROCESS.getProcessCpuTime() - before) / 1e9);
    }

    private static long repeat(Duration duration, Runnable work) {
        long times = 0;
        for (long end = PROCESS.getProcessCpuTime() + duration.toNanos(); PROCESS.getProcessCpuTime() < end; times++) {
            work.run();
        }
        return times;
    }
}
