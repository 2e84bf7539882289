package org.matricula.record;

import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Brand;
import org.matricula.organisation.Organisation;
import org.matricula.platform.text.Text;

/** What a printed record says, in the provider's language and by its calendar. */
public record RecordSheet(
        Organisation provider, RecordStatement statement, RecordSnapshot snapshot, String url, boolean hasLogo) {

    private static final String OUR_ACCENT = "#1F5F4A";

    public String say(String key, Object... arguments) {
        return Text.t(provider.language(), provider.zone(), key, arguments);
    }

    public String language() {
        return provider.language().toLanguageTag();
    }

    public String direction() {
        return ULocale.forLocale(provider.language()).isRightToLeft() ? "rtl" : "ltr";
    }

    public String accent() {
        return provider.accent() == null
                ? OUR_ACCENT
                : Brand.of(provider.accent()).light();
    }

    public String holder() {
        return Objects.requireNonNullElseGet(statement.holder(), () -> say("record.snapshot.unnamed"));
    }

    public String date(@Nullable Instant at) {
        if (at == null) return Text.DASH;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(provider.language())
                .format(at.atZone(provider.zone()));
    }

    public String status() {
        var completion = statement.completion();
        return say("record.state." + completion.state(), completion.met(), completion.needed());
    }

    /** "Distinction, 87.5%"; that it is met where grades aren't shown. */
    public String grade(RecordStatement.Earned earned) {
        var word = earned.result() == null ? say("record.snapshot.met") : say("record.outcome." + earned.result());
        return marked(word, earned.percentage());
    }

    public String attempt(RecordStatement.Attempt attempt) {
        var outcome = marked(say("record.outcome." + attempt.outcome()), attempt.percentage());
        return say("record.snapshot.attempt", attempt.course(), attempt.run(), outcome);
    }

    /** Everything on it that somebody wrote. */
    String words() {
        var lines = statement.lines().stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(line.requirement()),
                        Stream.concat(
                                line.earned() == null
                                        ? Stream.<@Nullable String>of()
                                        : Stream.of(
                                                line.earned().course(),
                                                line.earned().run()),
                                Stream.concat(line.newer().stream(), line.earlier().stream())
                                        .map(this::attempt))));
        var head = Stream.of(
                holder(),
                statement.email(),
                statement.programme(),
                provider.name(),
                date(snapshot.takenAt()),
                say("record.snapshot.sheet.inside"));
        var sections = statement.sections().stream().map(RecordStatement.Section::title);
        return Stream.of(head, sections, lines)
                .flatMap(words -> words)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private String marked(String word, @Nullable BigDecimal percentage) {
        if (percentage == null) return word;
        return say("record.grade.marked", word, Text.percent(provider.language(), percentage));
    }
}
