package org.matricula.credential.provider;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Credentials;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.brought.BroughtCredentials;
import org.matricula.credential.brought.BroughtCredentials.Document;
import org.matricula.platform.Person;
import org.springframework.stereotype.Component;

/** All that a learner holds, awarded here and brought from elsewhere, in the order in which it came: the latest first. */
@Component
public class LearnerCredentials {

    private final Credentials awarded;
    private final PublicCredentials documents;
    private final BroughtCredentials brought;

    LearnerCredentials(Credentials awarded, PublicCredentials documents, BroughtCredentials brought) {
        this.awarded = awarded;
        this.documents = documents;
        this.brought = brought;
    }

    /** A part of them; {@code total} counts all that there are since then. */
    public record Part(List<Document> documents, int total) {}

    private record Held(Instant at, Supplier<Document> document) {}

    /** @param since leaves out what came before or at that moment; null for none */
    public Part part(Person person, @Nullable Instant since, int offset, int limit) {
        var held = Stream.concat(awarded(person), brought(person))
                .filter(one -> since == null || one.at().isAfter(since))
                .sorted(Comparator.comparing(Held::at).reversed())
                .toList();
        // Only those of this part are opened.
        var documents = held.stream()
                .skip(offset)
                .limit(limit)
                .map(one -> one.document().get())
                .toList();
        return new Part(documents, held.size());
    }

    private Stream<Held> awarded(Person person) {
        return awarded.of(person).stream()
                .map(award -> new Held(
                        award.issuedAt(),
                        () -> new Document(
                                new String(
                                        documents.document(award.address().token()),
                                        java.nio.charset.StandardCharsets.UTF_8),
                                false)));
    }

    private Stream<Held> brought(Person person) {
        return brought.of(person).stream()
                .map(one -> new Held(one.changedAt(), () -> brought.document(person, one.id())));
    }
}
