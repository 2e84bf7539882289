package org.matricula.catalogue.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step consists of. {@code text} is Markdown everywhere; files are names among the run's media. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StepContent.Article.class, name = "ARTICLE"),
    @JsonSubTypes.Type(value = StepContent.Video.class, name = "VIDEO"),
    @JsonSubTypes.Type(value = StepContent.Discussion.class, name = "DISCUSSION"),
    @JsonSubTypes.Type(value = StepContent.Quiz.class, name = "QUIZ"),
    @JsonSubTypes.Type(value = StepContent.Test.class, name = "TEST"),
    @JsonSubTypes.Type(value = StepContent.Download.class, name = "FILE"),
    @JsonSubTypes.Type(value = StepContent.Link.class, name = "LINK")
})
public sealed interface StepContent {

    /** In the order in which an author chooses among them. */
    enum Kind {
        ARTICLE,
        VIDEO,
        DISCUSSION,
        QUIZ,
        TEST,
        FILE,
        LINK
    }

    @JsonIgnore
    Kind kind();

    String text();

    /** Something to read, with images. */
    record Article(String text) implements StepContent {
        @Override
        public Kind kind() {
            return Kind.ARTICLE;
        }
    }

    /**
     * Something to watch.
     *
     * @param source     an {@code https} address or a file
     * @param captions   a WebVTT file
     * @param transcript what is said and shown, in Markdown, for those who read instead
     */
    record Video(String text, String source, @Nullable String captions, String transcript) implements StepContent {
        @Override
        public Kind kind() {
            return Kind.VIDEO;
        }
    }

    /** A question to talk about. */
    record Discussion(String text) implements StepContent {
        @Override
        public Kind kind() {
            return Kind.DISCUSSION;
        }
    }

    /** Practice: as often as one likes, answers explained at once, nothing counted. */
    record Quiz(String text, List<Question> questions) implements StepContent {
        @Override
        public Kind kind() {
            return Kind.QUIZ;
        }
    }

    /** Counts for the certificate. */
    record Test(String text, TestRules rules, List<Question> questions) implements StepContent {
        @Override
        public Kind kind() {
            return Kind.TEST;
        }

        /** What can be scored. */
        @JsonIgnore
        public int outOf() {
            return Question.points(questions);
        }
    }

    /** A file to take away. */
    record Download(String text, String file) implements StepContent {
        @Override
        public Kind kind() {
            return Kind.FILE;
        }
    }

    /** A page elsewhere; {@code address} is {@code https} or {@code http}. */
    record Link(String text, String address) implements StepContent {
        @Override
        public Kind kind() {
            return Kind.LINK;
        }
    }
}
