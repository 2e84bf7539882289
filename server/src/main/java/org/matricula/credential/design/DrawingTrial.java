package org.matricula.credential.design;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Draws a brought picture before anybody else does: small first, then larger. What takes long would take long for
 * everybody who looks at it. Counted is the processor's time, so that a busy machine refuses nothing good.
 */
final class DrawingTrial {

    private static final int SMALL = 100;
    private static final int LARGE = 400;
    private static final Duration FOR_SMALL = Duration.ofMillis(200);
    private static final Duration FOR_LARGE = Duration.ofMillis(600);
    private static final Duration AT_MOST = Duration.ofSeconds(5);
    private static final int LOOK_EVERY_MS = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** The first drawing of a process takes a second for reasons of its own. */
    private static final class Warm {
        static final byte[] UP = Rasteriser.drawn(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle cx=\"4\" cy=\"4\" r=\"3\"/></svg>",
                SMALL);
    }

    private DrawingTrial() {}

    /** @throws SvgRefused if it takes too long, or can't be drawn at all */
    static void pass(String svg) {
        if (Warm.UP.length == 0) throw new IllegalStateException();
        draw(svg, SMALL, FOR_SMALL);
        draw(svg, LARGE, FOR_LARGE);
    }

    private static void draw(String svg, int size, Duration limit) {
        var drawing = new FutureTask<>(() -> Rasteriser.drawn(svg, size));
        var thread = Thread.ofPlatform().daemon().start(drawing);
        var end = System.nanoTime() + AT_MOST.toNanos();
        try {
            while (!isDone(drawing)) {
                var spent = THREADS.getThreadCpuTime(thread.threadId());
                if (spent > limit.toNanos() || System.nanoTime() > end) {
                    throw new SvgRefused("credential.design.svg-slow");
                }
            }
        } catch (ExecutionException e) {
            throw new SvgRefused("credential.design.svg-undrawable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SvgRefused("credential.design.svg-slow");
        }
    }

    private static boolean isDone(FutureTask<?> drawing) throws ExecutionException, InterruptedException {
        try {
            drawing.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
