package org.matricula.catalogue.content.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.content.Outline;
import org.matricula.catalogue.content.Outline.Activity;
import org.matricula.catalogue.content.Outline.Week;
import org.matricula.organisation.Members;
import org.matricula.platform.Ids;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.ObjectMapper;

/** The largest draft there may be, written and read with as many statements as a small one. */
@MatriculaTest
class LargeDraftTests {

    private static final int SMALL = 2;
    private static final int WEEKS = 50;
    private static final int STEPS = 20;

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    ObjectMapper json;

    @Test
    void aThousandStepsTakeAsManyStatementsAsAHandful() {
        var small = statements(SMALL, SMALL);
        var large = statements(WEEKS, STEPS);

        assertThat(large).isEqualTo(small);
    }

    /** By what is done, one thing after the other. */
    private Map<String, Long> statements(int weeks, int steps) {
        var written = WrittenRun.in(learning, members);
        var author = Browsing.as(server, written.author());
        var learner = learning.somebody();
        learning.enrol(learner.id(), written.run());
        var reader = Browsing.as(server, learner);
        var course = written.media().replace("/media/", "");
        var draft = draft(weeks, steps);
        var step = written.content() + "/steps/" + draft.outline().steps().getLast();
        author.send(put(written.api()), "{}");

        var counts = new LinkedHashMap<String, Long>();
        counts.put("put", count(200, () -> author.send(put(written.api()), json.writeValueAsString(draft))));
        counts.put("put again", count(200, () -> author.send(put(written.api()), json.writeValueAsString(draft))));
        var revision = revision(author, written);
        counts.put("desk", count(200, () -> author.open(written.content())));
        counts.put("editor", count(200, () -> author.open(step)));
        counts.put(
                "save",
                count(
                        303,
                        () -> author.submit(step, "op", "save", "revision", revision, "title", "T", "text", "New.")));
        counts.put(
                "reorder",
                count(303, () -> author.submit(written.content(), "op", "week-down:0", "revision", revision)));
        counts.put("review", count(200, () -> author.open(written.content() + "/publication")));
        counts.put("publish", count(303, () -> author.submit(written.content() + "/publication")));
        counts.put("contents", count(200, () -> reader.open(course)));
        counts.put("contents again", count(200, () -> reader.open(course)));
        counts.put("step", count(200, () -> reader.open(course + "/steps/1.1")));
        return counts;
    }

    private interface Request {
        MockHttpServletResponse send();
    }

    private static long count(int status, Request request) {
        return Statements.during(() -> assertThat(request.send().getStatus()).isEqualTo(status));
    }

    private static String revision(Browsing author, WrittenRun written) {
        return JsonPath.read(Browsing.text(author.open(written.api())), "$.revision")
                .toString();
    }

    private record Draft(Outline outline, List<Map<String, Object>> steps) {}

    private static Draft draft(int weeks, int steps) {
        var sent = new ArrayList<Map<String, Object>>();
        var outline = IntStream.rangeClosed(1, weeks)
                .mapToObj(week -> new Week("Week " + week, List.of(new Activity("Activity", ids(steps, sent)))))
                .toList();
        return new Draft(new Outline(outline), sent);
    }

    private static List<UUID> ids(int steps, List<Map<String, Object>> sent) {
        return IntStream.rangeClosed(1, steps)
                .mapToObj(number -> {
                    var id = Ids.next();
                    var content = Map.of("kind", "ARTICLE", "text", "Words of two kilobytes. ".repeat(85));
                    sent.add(Map.of("id", id, "title", "Step " + number, "content", content));
                    return id;
                })
                .toList();
    }
}
