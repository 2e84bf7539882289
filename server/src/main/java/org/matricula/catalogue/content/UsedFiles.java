package org.matricula.catalogue.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.matricula.platform.text.Markdown;

/** Which of the run's files a step uses, and in which field of its form. */
final class UsedFiles {

    private final Set<Used> found = new LinkedHashSet<>();

    private UsedFiles() {}

    record Used(String name, String field) {}

    static Set<Used> of(StepContent content) {
        var files = new UsedFiles();
        files.text(content.text(), "text");
        switch (content) {
            case StepContent.Video video -> {
                if (!video.source().contains(":")) files.name(video.source(), "source");
                files.name(video.captions() == null ? "" : video.captions(), "captions");
                files.text(video.transcript(), "transcript");
            }
            case StepContent.Download download -> files.name(download.file(), "file");
            case StepContent.Quiz quiz -> files.questions(quiz.questions());
            case StepContent.Test test -> files.questions(test.questions());
            case StepContent.Article article -> {}
            case StepContent.Discussion discussion -> {}
            case StepContent.Link link -> {}
        }
        return files.found;
    }

    private void questions(List<Question> questions) {
        for (var i = 0; i < questions.size(); i++) {
            text(questions.get(i).prompt(), "questions[" + i + "].prompt");
            text(questions.get(i).explanation(), "questions[" + i + "].explanation");
        }
    }

    private void text(String markdown, String field) {
        List<String> names = new ArrayList<>(Markdown.relativeAddresses(markdown));
        names.forEach(name -> name(name, field));
    }

    private void name(String name, String field) {
        if (!name.isEmpty()) found.add(new Used(name, field));
    }
}
