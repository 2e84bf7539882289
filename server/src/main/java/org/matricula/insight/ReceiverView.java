package org.matricula.insight;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What of a pathway's numbers its institution may read: all about records it received, if it may see whose they are. Of
 * those who sent none it knows nobody, so numbers about them are never small; what was taken back unread was never there.
 */
final class ReceiverView {

    private ReceiverView() {}

    static Figures of(Figures real, boolean seesSenders) {
        var received = withoutUnread(real);
        var discreet = Discretion.alone(received);
        if (!seesSenders) return discreet;
        var known = new EnumMap<Figure, Integer>(Figure.class);
        for (var figure : List.of(Figure.SENT, Figure.OPENED, Figure.GRANTED, Figure.DECLINED, Figure.WITHDRAWN))
            known.put(figure, received.numbers().getOrDefault(figure, 0));
        known.putAll(others(received));
        return new Figures(known);
    }

    /** How long it took the institution; how long learners took before isn't its own. */
    static List<StepTime> times(Collection<StepTime> times, Figures shown) {
        return times.stream()
                .filter(one -> one.step().compareTo(Step.SENT) > 0)
                .map(one -> shown.get(one.step().figure()) == null ? StepTime.unknown(one.step()) : one)
                .toList();
    }

    /** Those who could send or looked, unless those of them who didn't send are few. */
    private static Map<Figure, Integer> others(Figures received) {
        var without = Discretion.alone(new Figures(Map.of(
                Figure.ELIGIBLE, difference(received, Figure.ELIGIBLE),
                Figure.LOOKED, difference(received, Figure.LOOKED))));
        var others = new EnumMap<Figure, Integer>(Figure.class);
        for (var figure : List.of(Figure.ELIGIBLE, Figure.LOOKED))
            if (without.get(figure) != null)
                others.put(figure, received.numbers().get(figure));
        return others;
    }

    private static int difference(Figures received, Figure figure) {
        return received.numbers().getOrDefault(figure, 0) - received.numbers().getOrDefault(Figure.SENT, 0);
    }

    private static Figures withoutUnread(Figures real) {
        var received = new EnumMap<Figure, Integer>(Figure.class);
        received.putAll(real.numbers());
        var unread = received.getOrDefault(Figure.UNREAD, 0);
        for (var figure : List.of(Figure.SENT, Figure.WITHDRAWN, Figure.UNREAD))
            received.merge(figure, -unread, Integer::sum);
        return new Figures(received);
    }
}
