package org.matricula.credential.recipient.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Manner;
import org.matricula.credential.recipient.Ground;
import org.matricula.credential.recipient.Proof;
import org.matricula.credential.recipient.WrittenAward;

/** What somebody entered to award people by hand; kept from page to page. */
public record AwardForm(
        String recipients,
        List<UUID> picked,
        String search,
        String earnedOn,
        String narrative,
        List<Proof> proofs,
        String validThrough,
        boolean told,
        @Nullable Ground ground) {

    public static AwardForm empty(String today) {
        return new AwardForm("", List.of(), "", today, "", List.of(), "", false, null);
    }

    static AwardForm of(HttpServletRequest request) {
        return of(request.getParameterMap());
    }

    /** Read by hand: a list with one element that has a comma in it would else become two. */
    static AwardForm of(Map<String, String[]> request) {
        return new AwardForm(
                text(request, "recipients"),
                texts(request, "picked").stream()
                        .flatMap(id -> uuid(id).stream())
                        .distinct()
                        .toList(),
                text(request, "search"),
                text(request, "earnedOn"),
                text(request, "narrative"),
                proofs(request),
                text(request, "validThrough"),
                "true".equals(text(request, "told")),
                ground(text(request, "ground")));
    }

    /** The addresses and ids, each once; one a line, or parted by commas or semicolons. */
    public List<String> named() {
        return Arrays.stream(recipients.split("[\\r\\n,;]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The line in which somebody is named first, from 1. */
    int lineOf(String name) {
        var lines = recipients.split("\\r\\n|[\\r\\n]", -1);
        for (int i = 0; i < lines.length; i++) {
            if (Arrays.stream(lines[i].split("[,;]")).map(String::strip).anyMatch(name::equals)) return i + 1;
        }
        return 1;
    }

    public Manner manner() {
        return told ? Manner.TOLD : Manner.SILENT;
    }

    /** One for each who is named, then one for each who was picked. */
    public List<WrittenAward> awards() {
        var common = WrittenAward.common(earnedOn, narrative, proofs, validThrough);
        var awards = new ArrayList<WrittenAward>();
        named().forEach(name -> awards.add(common.to(name)));
        picked.forEach(learner -> awards.add(common.to(learner)));
        return awards;
    }

    private static List<Proof> proofs(Map<String, String[]> request) {
        var urls = texts(request, "evidenceUrl");
        var names = texts(request, "evidenceName");
        var descriptions = texts(request, "evidenceDescription");
        return IntStream.range(0, Math.max(urls.size(), Math.max(names.size(), descriptions.size())))
                .mapToObj(i -> new Proof(at(urls, i), at(names, i), at(descriptions, i)))
                .filter(proof -> !proof.saysNothing())
                .toList();
    }

    private static String text(Map<String, String[]> request, String name) {
        var texts = texts(request, name);
        return texts.isEmpty() ? "" : texts.getFirst().strip();
    }

    private static List<String> texts(Map<String, String[]> request, String name) {
        var texts = request.get(name);
        return texts == null ? List.of() : List.of(texts);
    }

    private static String at(List<String> texts, int place) {
        return place < texts.size() ? texts.get(place) : "";
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Ground ground(String text) {
        return Arrays.stream(Ground.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
