package org.matricula.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** The middle one of several times. */
final class Median {

    private Median() {}

    static double of(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** Milliseconds: {@code work} says itself how long what it measures took, in nanoseconds. */
    static double milliseconds(int warmUp, int measured, Callable<Long> work) throws Exception {
        for (int i = 0; i < warmUp; i++) work.call();
        var times = new java.util.ArrayList<Double>();
        for (int i : IntStream.range(0, measured).toArray()) times.add(work.call() / 1e6);
        return of(times);
    }
}
