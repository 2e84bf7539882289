package org.matricula.credential.framework;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;

/** Files of frameworks for tests, small and real in form. */
public final class FrameworkFiles {

    /** ESCO's columns; the second row's other labels stand on lines of their own. */
    public static final String ESCO = """
            conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description
            KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab,skill/competence,sector-specific,manage musical staff,"manage staff of music
            coordinate duties of musical staff",,released,2023-11-30T15:53:37.136Z,,,http://data.europa.eu/esco/concept-scheme/skills,"Assign and manage staff tasks in areas such as scoring, arranging, copying music and vocal coaching."
            KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/00064735-8fad-454b-90c7-ed858cc993f2,skill/competence,occupation-specific,supervise correctional procedures,oversee prison procedures,,released,2023-11-30T16:26:44.331Z,,,http://data.europa.eu/esco/concept-scheme/skills,Supervise the operations of a correctional facility.
            KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/000709ed-2be5-4193-b056-45a97698d828,knowledge,occupation-specific,apply anti-oppressive practices,,,obsolete,2023-11-30T16:00:00.000Z,,,http://data.europa.eu/esco/concept-scheme/skills,Identify oppression in societies.
            """;

    public static final String ONET = """
            Element ID\tElement Name\tDescription
            2.A\tBasic Skills\tDeveloped capacities that facilitate learning
            2.A.1\tContent\tBackground structures needed to work with
            2.A.1.a\tReading Comprehension\tUnderstanding written sentences and paragraphs in work-related documents.
            2.A.1.b\tActive Listening\tGiving full attention to what other people are saying.
            """;

    public static final String TABLE = """
            name;code;url;description;also
            Écouter activement;S1;https://example.org/s#1;Laisser finir les autres;active listening|listening
            C++;S2;https://example.org/s#2;;programming
            Naïve Bayes;S3;https://example.org/s#3;;
            """;

    private FrameworkFiles() {}

    public static FrameworkFile file(String name, String text) {
        return file(name, text, StandardCharsets.UTF_8);
    }

    public static FrameworkFile file(String name, String text, Charset charset) {
        return file(name, text.getBytes(charset));
    }

    public static FrameworkFile file(String name, byte[] bytes) {
        return new FrameworkFile(new ByteArrayResource(bytes), bytes.length, name, null);
    }

    /** A package as the standard's text names its parts: a subject with as many statements below. */
    public static String casePackage(String identifier, String... statements) {
        return """
                {
                  "CFDocument": {
                    "identifier": "%1$s",
                    "uri": "https://case.example.org/uri/%1$s",
                    "creator": "Example Department of Education",
                    "title": "Science of water",
                    "version": "2026",
                    "lastChangeDateTime": "2026-01-10T08:00:00+00:00",
                    "CFPackageURI": {"title": "Science of water", "identifier": "%1$s", "uri": "https://case.example.org/p"}
                  },
                  "CFItems": [
                %2$s
                  ],
                  "CFAssociations": [
                %3$s
                  ],
                  "CFRubrics": [{"deep": {"er": [1, 2, {}]}}]
                }
                """.formatted(
                        identifier, lines(statements, FrameworkFiles::item), lines(statements, FrameworkFiles::child));
    }

    private interface Line {
        String of(int number, String statement);
    }

    private static String lines(String[] statements, Line line) {
        return Stream.iterate(0, i -> i < statements.length, i -> i + 1)
                .map(i -> line.of(i, statements[i]))
                .collect(Collectors.joining(",\n"));
    }

    private static String item(int number, String statement) {
        return """
                {"identifier": "%s", "uri": "https://case.example.org/uri/%s", "fullStatement": "%s", "humanCodingScheme": "W.%d", "conceptKeywords": ["hydrology"], "lastChangeDateTime": "2026-01-10T08:00:00+00:00"}""".formatted(id(number), id(number), statement, number);
    }

    /** All are children of the first. */
    private static String child(int number, String statement) {
        return """
                {"identifier": "%s", "uri": "https://case.example.org/uri/a%d", "associationType": "isChildOf", "originNodeURI": {"title": "o", "identifier": "%s", "uri": "https://case.example.org/o"}, "destinationNodeURI": {"title": "d", "identifier": "%s", "uri": "https://case.example.org/d"}, "lastChangeDateTime": "2026-01-10T08:00:00+00:00"}""".formatted(id(100 + number), number, id(number), number == 0 ? id(99) : id(0));
    }

    static String id(int number) {
        return "11111111-2222-4333-8444-%012d".formatted(number);
    }
}
