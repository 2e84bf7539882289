package org.matricula.catalogue.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step consists of. {@code text} is Markdown everywhere; files are names among the run's media. What a draft has
 * not yet said is empty.
 */
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

    /** What an author begins with. */
    static StepContent empty(Kind kind) {
        return switch (kind) {
            case ARTICLE -> new Article("");
            case VIDEO -> new Video("", "", null, "");
            case DISCUSSION -> new Discussion("");
            case QUIZ -> new Quiz("", List.of());
            case TEST -> new Test("", TestRules.USUAL, List.of());
            case FILE -> new Download("", "");
            case LINK -> new Link("", "");
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    String text();

    /** Something to read, with images. */
    record Article(String text) implements StepContent {
        public Article {
            text = orEmpty(text);
        }

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
        public Video {
            text = orEmpty(text);
            source = orEmpty(source);
            captions = captions == null || captions.isBlank() ? null : captions;
            transcript = orEmpty(transcript);
        }

        @Override
        public Kind kind() {
            return Kind.VIDEO;
        }
    }

    /** A question to talk about. */
    record Discussion(String text) implements StepContent {
        public Discussion {
            text = orEmpty(text);
        }

        @Override
        public Kind kind() {
            return Kind.DISCUSSION;
        }
    }

    /** Practice: as often as one likes, answers explained at once, nothing counted. */
    record Quiz(String text, List<Question> questions) implements StepContent {
        public Quiz {
            text = orEmpty(text);
            questions = orNone(questions);
        }

        @Override
        public Kind kind() {
            return Kind.QUIZ;
        }
    }

    /** Counts for the certificate. */
    record Test(String text, TestRules rules, List<Question> questions) implements StepContent {
        public Test {
            text = orEmpty(text);
            rules = rules == null ? TestRules.USUAL : rules;
            questions = orNone(questions);
        }

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
        public Download {
            text = orEmpty(text);
            file = orEmpty(file);
        }

        @Override
        public Kind kind() {
            return Kind.FILE;
        }
    }

    /** A page elsewhere; {@code address} is {@code https} or {@code http}. */
    record Link(String text, String address) implements StepContent {
        public Link {
            text = orEmpty(text);
            address = orEmpty(address);
        }

        @Override
        public Kind kind() {
            return Kind.LINK;
        }
    }
}
