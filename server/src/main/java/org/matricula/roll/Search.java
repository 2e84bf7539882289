package org.matricula.roll;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds learners by beginnings of words, whether few or very many have them. Few are looked up and sorted then; of many
 * the list itself has enough to fill a page soon.
 */
@Component
class Search {

    /** So many rows are looked up one by one within some twenty milliseconds. */
    private static final int FEW = 6_000;

    /** Where every fortieth row or so has the word, the list itself fills a page sooner than so many are looked up. */
    private static final int FEW_IN_LIST = 1_500;

    /** A learner seldom has more words with one beginning: in name, address, and id. */
    private static final int WORDS_OF_ONE = 4;

    /** So many entries of an index are read within twenty milliseconds. A word that more learners have tells too little. */
    private static final int MOST = 30_000;

    private static final int MOST_WORDS = 8;
    private static final int MOST_TELLING = 3;
    private static final int LONGEST_WORD = 80;

    /** Where people write without spaces, each character is a word; as {@code roll_sought} has it. */
    private static final Pattern WITHOUT_SPACES = Pattern.compile("[\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3]");

    private static final String WITH_WORD = """
            select membership_id from roll_word
             where organisation_id = :organisation
               and word >= :telling%1$d collate "C" and word < :telling%1$d || chr(1114111) collate "C"
            """;

    private final JdbcClient jdbc;

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static List<String> words(String search) {
        var spaced = WITHOUT_SPACES.matcher(search.toLowerCase(Locale.ROOT)).replaceAll(" $0 ");
        return Arrays.stream(spaced.split("[\\s\\p{Z}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** @param order of the list: by words, those who are looked for stand together in it, and may all be at its end */
    Selection narrow(Selection selection, UUID organisationId, String search, Order order) {
        var words = words(search);
        for (int i = 0; i < words.size(); i++) {
            selection.and("position(:word" + i + " in sought) > 0").with("word" + i, " " + words.get(i));
        }
        if (words.isEmpty() || selection.isFew()) return selection;
        var most = order.isByWords() ? FEW : FEW_IN_LIST;
        return found(organisationId, words, most)
                .map(found -> selection
                        .and("membership_id = any(:found)")
                        .with("found", found)
                        .asFew())
                .orElse(selection);
    }

    /** Who has all of these words, if they aren't more than so many. */
    private Optional<UUID[]> found(UUID organisationId, List<String> words, int most) {
        if (words.size() == 1) return memberships(organisationId, words.getFirst(), most);
        var telling = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST_TELLING)
                .filter(word -> tells(organisationId, word))
                .toList();
        if (telling.isEmpty()) return Optional.empty();
        var found = memberships(organisationId, telling, most + 1);
        return found.size() > most ? Optional.empty() : Optional.of(found.toArray(UUID[]::new));
    }

    private Optional<UUID[]> memberships(UUID organisationId, String word, int most) {
        var entries = most * WORDS_OF_ONE;
        return jdbc.sql("with entries as materialized (" + WITH_WORD.formatted(0) + """
                         limit :entries + 1)
                        select array(select distinct membership_id from entries
                                      where (select count(*) from entries) <= :entries) as found,
                               (select count(*) from entries) <= :entries as is_whole""")
                .param("organisation", organisationId)
                .param("telling0", word)
                .param("entries", entries)
                .query((row, number) -> row.getBoolean("is_whole")
                        ? Optional.of((UUID[]) row.getArray("found").getArray())
                        : Optional.<UUID[]>empty())
                .single()
                .filter(found -> found.length <= most);
    }

    private boolean tells(UUID organisationId, String word) {
        return jdbc.sql("select count(*) from (" + WITH_WORD.formatted(0) + " limit :most) as found")
                        .param("organisation", organisationId)
                        .param("telling0", word)
                        .param("most", MOST + 1)
                        .query(Integer.class)
                        .single()
                <= MOST;
    }

    private List<UUID> memberships(UUID organisationId, List<String> words, int limit) {
        var lists = IntStream.range(0, words.size())
                .mapToObj(i -> "w" + i + " as materialized ("
                        + WITH_WORD.replace("select", "select distinct").formatted(i) + ")")
                .collect(joining(", ", "with ", ""));
        var joins = IntStream.range(1, words.size())
                .mapToObj(i -> " join w" + i + " using (membership_id)")
                .collect(joining());
        var statement = jdbc.sql(lists + " select membership_id from w0" + joins + " limit :limit")
                .param("organisation", organisationId)
                .param("limit", limit);
        for (int i = 0; i < words.size(); i++) statement = statement.param("telling" + i, words.get(i));
        return statement.query(UUID.class).list();
    }
}
