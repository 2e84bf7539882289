package org.matricula.account;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds people for those who may see them; the caller checks that they may. Closed accounts are not found. */
@Service
public class Directory {

    /** Who somebody is on a document. {@code address} is the primary one, null if it was never verified. */
    public record Entry(
            UUID accountId, String name, @Nullable String address) {}

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, Entry> entries(Collection<UUID> accountIds) {
        return jdbc.sql("""
                        select a.id as account_id, a.name, e.address
                          from account a
                          left join email_address e
                            on e.account_id = a.id and e.is_primary and e.verified_at is not null
                         where a.id = any(:ids) and a.closed_at is null""").param("ids", accountIds.toArray(UUID[]::new)).query(Rows.of(Entry.class)).list().stream()
                .collect(Collectors.toMap(Entry::accountId, Function.identity()));
    }

    /**
     * People in whose name some word begins with each word of the text, in any case and order, or who own exactly this
     * address; at most {@code most}.
     */
    public List<UUID> matching(String text, int most) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return jdbc.sql("""
                        select account_id from email_address where normal = :address and verified_at is not null
                         union
                        (select id from account
                          where closed_at is null
                            and to_tsvector('simple', regexp_replace(lower(name), '[^[:alnum:]]+', ' ', 'g'))
                                @@ to_tsquery('simple', :words)
                          limit :most)
                         limit :most""")
                .param("words", words(wanted))
                .param("address", wanted)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Nothing is found by an empty query. */
    private static String words(String text) {
        return NO_WORD.splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }
}
