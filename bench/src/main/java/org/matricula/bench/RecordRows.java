package org.matricula.bench;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Learners who hold three certificates of one programme each, by seed; every fourth is on a course besides, which every
 * second of them failed. Records that other institutions' pathways received before are there as what was decided of them.
 *
 * @param parts   runs of all programmes, ten of each in order of programme and requirement
 * @param sample  so many have the first programme, nobody else has
 * @param pathway that received what was sent before
 */
record RecordRows(List<Part> parts, int learners, int sample, int received, Pathway pathway) {

    static final List<String> TABLES = List.of(
            "account",
            "email_address",
            "enrolment",
            "grade",
            "course_certificate",
            "application",
            "application_history");

    private static final int PROGRAMMES = 20;
    private static final int REQUIREMENTS = 10;
    private static final int[] EARNED = {0, 3, 7};
    private static final int TRIED = 5;
    private static final Instant FIRST = Instant.parse("2025-01-01T08:00:00Z");
    private static final int ADDRESS = 1;
    private static final int APPLICATION = 2;
    private static final int EVENT = 3;
    private static final String[] GIVEN = {
        "Anna", "Ben", "Chiara", "Dmitri", "Elif", "Fatima", "Grace", "Hugo", "Inés", "Jan", "Kofi", "Lena", "Mei"
    };
    private static final String[] FAMILY = {
        "Smith", "Okoro", "Müller", "García", "Ivanova", "Ng", "Patel", "Rossi", "Tanaka", "Vogel", "Yılmaz"
    };

    /** A course in a programme. */
    record Part(UUID programme, UUID course, UUID run) {}

    record Pathway(UUID id, UUID organisation) {}

    static UUID learner(long number) {
        return id(0, number);
    }

    static String address(long number) {
        return "learner-" + number + "@recorded.example";
    }

    void writeTo(Connection database) throws Exception {
        accounts(database);
        addresses(database);
        enrolments(database);
        grades(database);
        certificates(database);
        applications(database);
        events(database);
    }

    private void accounts(Connection database) throws Exception {
        try (var rows = new CopiedRows(database, "account", "id, name, locale, time_zone, created_at")) {
            for (int n = 0; n < learners; n++) rows.add(learner(n), name(n), "en-GB", "Europe/London", FIRST);
        }
    }

    private void addresses(Connection database) throws Exception {
        var columns = "id, account_id, address, normal, is_primary, added_at, verified_at";
        try (var rows = new CopiedRows(database, "email_address", columns)) {
            for (int n = 0; n < learners; n++) {
                rows.add(id(ADDRESS, n), learner(n), address(n), address(n), true, FIRST, FIRST);
            }
        }
    }

    private void enrolments(Connection database) throws Exception {
        var columns = "learner_id, run_id, course_id, track, source, activated_at";
        try (var rows = new CopiedRows(database, "enrolment", columns)) {
            for (int n = 0; n < learners; n++) {
                for (int place : EARNED) enrolment(rows, n, place);
                if (isTrying(n)) enrolment(rows, n, TRIED);
            }
        }
    }

    private void enrolment(CopiedRows rows, int learner, int place) throws Exception {
        var part = part(learner, place);
        rows.add(
                learner(learner),
                part.run(),
                part.course(),
                "VERIFIED",
                "OWN",
                at(learner, place).minusSeconds(7_000_000));
    }

    private void grades(Connection database) throws Exception {
        var columns = "learner_id, run_id, course_id, result, percentage, decided_at";
        try (var rows = new CopiedRows(database, "grade", columns)) {
            for (int n = 0; n < learners; n++) {
                for (int place : EARNED) grade(rows, n, place, result(n, place), percentage(n, place));
                if (isTrying(n) && n % 8 == 0) grade(rows, n, TRIED, "FAIL", 32);
            }
        }
    }

    private void grade(CopiedRows rows, int learner, int place, String result, int percentage) throws Exception {
        var part = part(learner, place);
        rows.add(learner(learner), part.run(), part.course(), result, percentage, at(learner, place));
    }

    private void certificates(Connection database) throws Exception {
        var columns = "learner_id, run_id, course_id, track, result, percentage, earned_at";
        try (var rows = new CopiedRows(database, "course_certificate", columns)) {
            for (int n = 0; n < learners; n++) {
                for (int place : EARNED) {
                    var part = part(n, place);
                    rows.add(
                            learner(n),
                            part.run(),
                            part.course(),
                            "VERIFIED",
                            result(n, place),
                            percentage(n, place),
                            at(n, place));
                }
            }
        }
    }

    private void applications(Connection database) throws Exception {
        var columns =
                "id, learner_id, pathway_id, programme_id, organisation_id, state, holder, email, consent_version,"
                        + " sent_at, opened_at, decided_at, amount, granted_for";
        try (var rows = new CopiedRows(database, "application", columns)) {
            for (int n = sample; n < sample + received; n++) {
                var granted = n % 2 == 0;
                rows.add(
                        id(APPLICATION, n),
                        learner(n),
                        pathway.id(),
                        part(n, 0).programme(),
                        pathway.organisation(),
                        granted ? "GRANTED" : "DECLINED",
                        name(n),
                        address(n),
                        1,
                        sent(n),
                        sent(n).plusSeconds(90_000),
                        sent(n).plusSeconds(300_000),
                        granted ? 10 : null,
                        granted ? "Three courses" : "");
            }
        }
    }

    private void events(Connection database) throws Exception {
        try (var rows = new CopiedRows(database, "application_history", "id, application_id, at, kind, actor_id")) {
            for (int n = sample; n < sample + received; n++) {
                rows.add(id(EVENT, n), id(APPLICATION, n), sent(n), "SENT", learner(n));
            }
        }
    }

    private Part part(int learner, int place) {
        var programme = learner < sample ? 0 : 1 + learner % (PROGRAMMES - 1);
        return parts.get(programme * REQUIREMENTS + (any(learner, 1, REQUIREMENTS) + place) % REQUIREMENTS);
    }

    private static boolean isTrying(int learner) {
        return learner % 4 == 0;
    }

    private static String result(int learner, int place) {
        return percentage(learner, place) >= 85 ? "DISTINCTION" : "PASS";
    }

    private static int percentage(int learner, int place) {
        return 40 + any(learner, 10 + place, 60);
    }

    private static Instant at(int learner, int place) {
        return FIRST.plusSeconds(10_000_000L + any(learner, 20 + place, 40_000_000));
    }

    private static Instant sent(int learner) {
        return FIRST.plusSeconds(51_000_000L + any(learner, 40, 5_000_000));
    }

    private static String name(int learner) {
        return GIVEN[any(learner, 50, GIVEN.length)] + " " + FAMILY[any(learner, 51, FAMILY.length)];
    }

    /** As the product makes them: in order of time, then random. */
    private static UUID id(int kind, long number) {
        var time = 1_700_000_000_000L + number * 1_000;
        return new UUID(time << 16 | 0x7800L | kind, 1L << 63 | mixed(number * 64 + kind) >>> 2);
    }

    /** Any of so many numbers from 0, always the same for learner and seed. */
    private static int any(int learner, int seed, int most) {
        return (int) Long.remainderUnsigned(mixed(learner * 64L + seed), most);
    }

    /** SplitMix64. */
    private static long mixed(long number) {
        var z = (number + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
