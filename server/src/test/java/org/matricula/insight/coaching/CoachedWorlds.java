package org.matricula.insight.coaching;

import java.util.UUID;
import org.matricula.testing.Coached;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole cohorts of an offer, for tests of its pages. */
public final class CoachedWorlds {

    private static final int SINCE = 300;
    private static final int LATER = 95;

    private final CoachedWorld world;
    private final Coached coached;

    public CoachedWorlds(Coached coached, JdbcClient jdbc) {
        this.coached = coached;
        this.world = new CoachedWorld(coached, jdbc);
        world.offered(coached.world().programme().id(), CoachedWorld.ago(SINCE));
    }

    /** Who agreed is active for long, who declined never again. */
    public void cohort(int daysAgo, int agreed, int declined) {
        for (var i = 0; i < agreed; i++) stays(world.asked(daysAgo, "AGREED"), daysAgo);
        for (var i = 0; i < declined; i++) world.asked(daysAgo, "DECLINED");
    }

    /** One after the other something else, so that every table has something in it. */
    public void mixed(int daysAgo, int people) {
        for (var i = 0; i < people; i++) {
            var word = i % 9 == 0 ? null : i % 4 == 0 ? "DECLINED" : i % 7 == 0 ? "NO_NUMBER" : "AGREED";
            var id = i % 11 == 0 ? world.learner(daysAgo) : world.asked(daysAgo, word);
            if (i % ("AGREED".equals(word) ? 4 : 2) > 0) stays(id, daysAgo);
            if (i % 5 == 0)
                world.place(
                        id,
                        coached.runs().getLast(),
                        org.matricula.enrolment.Track.VERIFIED,
                        CoachedWorld.ago(daysAgo - 20),
                        null);
            if (i % 3 == 0)
                world.rated(
                        id,
                        1 + (i * 7) % 5,
                        i % 12 == 0 ? "Answers came within the day, number " + i + "." : "",
                        CoachedWorld.ago(1));
            if (i % 29 == 0) world.failed(id, "PAGE", CoachedWorld.ago(daysAgo));
        }
    }

    public void rated(UUID learner, int score, String words) {
        world.rated(learner, score, words, CoachedWorld.ago(1));
    }

    private void stays(UUID id, int daysAgo) {
        if (daysAgo > LATER) world.lastVisit(id, coached.runs().getFirst(), CoachedWorld.ago(daysAgo - LATER));
    }
}
