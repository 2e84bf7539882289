package org.matricula.pathway;

import java.math.BigDecimal;
import org.matricula.catalogue.Completion;
import org.matricula.record.ProgrammeRecord;
import org.matricula.record.RecordRow;

/** What a pathway asks of a record at least; a record that can't be sent (no certificate stands) meets none. */
public sealed interface Minimum {

    /** What is missing of it in this record. */
    Missing missing(ProgrammeRecord record);

    /** Any record that can be sent. */
    record AnyRecord() implements Minimum {

        @Override
        public Missing missing(ProgrammeRecord record) {
            return new Missing(countMet(record) > 0 ? 0 : 1, null);
        }
    }

    /** So many of the programme's requirements met, whichever. */
    record Requirements(int count) implements Minimum {

        @Override
        public Missing missing(ProgrammeRecord record) {
            return new Missing(Math.max(0, count - countMet(record)), null);
        }
    }

    /** So many met with at least this mark; one whose mark isn't known doesn't count. */
    record Grades(int count, BigDecimal percentage) implements Minimum {

        @Override
        public Missing missing(ProgrammeRecord record) {
            var enough = (int) record.rows().stream().filter(this::isEnough).count();
            return new Missing(Math.max(0, count - enough), percentage);
        }

        private boolean isEnough(RecordRow row) {
            var earned = row.earned();
            return row.isMet()
                    && earned != null
                    && earned.percentage() != null
                    && earned.percentage().compareTo(percentage) >= 0;
        }
    }

    /** The whole programme, as its provider counts. */
    record Completed() implements Minimum {

        @Override
        public Missing missing(ProgrammeRecord record) {
            var completion = record.summary().completion();
            return completion.state() == Completion.State.COMPLETED
                    ? Missing.NOTHING
                    : new Missing(Math.max(1, completion.needed() - completion.met()), null);
        }
    }

    private static int countMet(ProgrammeRecord record) {
        return (int) record.rows().stream().filter(RecordRow::isMet).count();
    }
}
