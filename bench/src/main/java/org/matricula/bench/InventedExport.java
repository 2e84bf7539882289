package org.matricula.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.UUID;

/**
 * A FutureLearn export of one run that never was, made by seed: thirty step rows and fifty answers of each learner. Like
 * a real one it is ordered by time, so that a learner's rows stand all over the file.
 */
final class InventedExport {

    private static final int STEPS = 30;
    private static final int QUESTIONS = 25;
    private static final int STEPS_OF_WEEK = 10;
    private static final long START = 1_528_700_400L;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final UUID[] learners;
    private final Random random = new Random(20_180_611);

    private InventedExport(int learners) {
        this.learners = new UUID[learners];
        for (int i = 0; i < learners; i++) this.learners[i] = new UUID(random.nextLong(), random.nextLong());
    }

    /** @return the folder, with 30 × as many step rows and 50 × as many answers as learners */
    static Path of(int learners, Path folder) throws IOException {
        Files.createDirectories(folder);
        var export = new InventedExport(learners);
        try (var enrolments = Files.newBufferedWriter(folder.resolve("measured-1_enrolments.csv"));
                var steps = Files.newBufferedWriter(folder.resolve("measured-1_step-activity.csv"));
                var answers = Files.newBufferedWriter(folder.resolve("measured-1_question-response.csv"))) {
            export.enrolments(enrolments);
            export.steps(steps);
            export.answers(answers);
        }
        return folder;
    }

    private void enrolments(Writer out) throws IOException {
        out.write(
                "learner_id,enrolled_at,unenrolled_at,role,fully_participated_at,purchased_statement_at,gender,country,"
                        + "age_range,highest_education_level,employment_status,employment_area,detected_country\n");
        for (int i = 0; i < learners.length; i++) {
            var participated = i % 4 == 0 ? at(3_000_000L + i) : "";
            var purchased = i % 8 == 0 ? at(3_100_000L + i) : "";
            out.write(learners[i] + "," + at(-i) + ",,learner," + participated + "," + purchased
                    + ",Unknown,Unknown,Unknown,Unknown,Unknown,Unknown,GB\n");
        }
    }

    private void steps(Writer out) throws IOException {
        out.write("learner_id,step,week_number,step_number,first_visited_at,last_completed_at\n");
        for (int step = 0; step < STEPS; step++) {
            var week = step / STEPS_OF_WEEK + 1;
            var position = step % STEPS_OF_WEEK + 1;
            for (int i = 0; i < learners.length; i++) {
                var visited = step * 86_400L + i;
                var completed = random.nextInt(10) == 0 ? "" : at(visited + 300);
                out.write(learners[i] + "," + week + "." + position + "," + week + "," + position + "," + at(visited)
                        + "," + completed + "\n");
            }
        }
    }

    /** Five tests of five questions, each answered twice. */
    private void answers(Writer out) throws IOException {
        out.write(
                "learner_id,quiz_question,question_type,week_number,step_number,question_number,response,cloze_response,"
                        + "submitted_at,correct\n");
        for (int attempt = 0; attempt < 2; attempt++) {
            for (int question = 0; question < QUESTIONS; question++) {
                var step = question / 5 * 6 + 5;
                var week = step / STEPS_OF_WEEK + 1;
                var position = step % STEPS_OF_WEEK + 1;
                var number = question % 5 + 1;
                for (int i = 0; i < learners.length; i++) {
                    var response = random.nextInt(4) + 1;
                    out.write(learners[i] + "," + week + "." + position + "." + number + ",MultipleChoice," + week + ","
                            + position + "," + number + "," + response + ",,"
                            + at(step * 86_400L + attempt * 3_600L + i)
                            + "," + (response == 1) + "\n");
                }
            }
        }
    }

    private static String at(long seconds) {
        return TIME.format(Instant.ofEpochSecond(START + seconds));
    }
}
