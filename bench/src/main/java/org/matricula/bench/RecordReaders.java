package org.matricula.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Twenty who read a page per second each: any of the learners their own, or staff theirs. */
final class RecordReaders {

    private static final int READERS = 20;
    private static final int SECONDS = 50;
    private static final int READS_TO_WARM_UP = 3_000;
    private static final int STAFF_READS_TO_WARM_UP = 500;

    private final PacedReaders paced;
    private final SignedInLearners learners;
    private final List<Person> staff = new ArrayList<>();

    RecordReaders(RunningServer server, AccessLog log, SignedInLearners learners)
            throws IOException, InterruptedException {
        this.paced = new PacedReaders(log, SECONDS);
        this.learners = learners;
        for (int i = 0; i < InventedRecords.STAFF; i++) staff.add(InventedRecords.staff(server, i));
    }

    /** The first ones wait for code that was never run. */
    PacedReaders.Times byLearners(String path) throws Exception {
        for (int read = 0; read < READS_TO_WARM_UP; read++) learners.open(any(), path);
        return paced.read(Collections.nCopies(READERS, (PacedReaders.Reader) () -> learners.open(any(), path)));
    }

    PacedReaders.Times byStaff(String path) throws Exception {
        for (int read = 0; read < STAFF_READS_TO_WARM_UP; read++)
            staff.get(read % staff.size()).open(path);
        return paced.read(staff.stream()
                .map(one -> (PacedReaders.Reader) () -> one.open(path))
                .toList());
    }

    private int any() {
        return ThreadLocalRandom.current().nextInt(learners.count());
    }
}
