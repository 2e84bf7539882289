package org.matricula.pathway;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Received applications as lists: by the page, or all for a file. */
@Component
class InboxTable {

    private static final int FETCHED_AT_A_TIME = 1_000;

    private final JdbcClient jdbc;

    InboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal if nobody was given the place it is asked to go on from */
    InboxSlice page(Receiver receiver, InboxQuery query) {
        var found = from(InboxSelection.of(receiver, query), query);
        var rows = jdbc.sql(ApplicationStore.SELECT + "where " + found.condition() + order(query) + " limit :size")
                .params(found.parameters())
                .param("size", query.size() + 1)
                .query(StoredApplication.MAPPER)
                .list();
        var shown = rows.size() > query.size() ? rows.subList(0, query.size()) : rows;
        var waiting = waiting(shown.stream().map(Application::id).toList());
        return new InboxSlice(
                shown.stream()
                        .map(one -> new InboxRow(one, waiting.contains(one.id())))
                        .toList(),
                shown.size() < rows.size() ? InboxPlace.after(shown.getLast()).written() : null);
    }

    int count(Receiver receiver, InboxQuery query) {
        return count(InboxSelection.of(receiver, query));
    }

    /** One by one, in a transaction of the caller's; however many there are, few are in memory. */
    @Transactional(propagation = Propagation.MANDATORY)
    void each(Receiver receiver, InboxQuery query, Consumer<Application> each) {
        var found = InboxSelection.of(receiver, query);
        jdbc.sql(ApplicationStore.SELECT + "where " + found.condition() + order(query))
                .params(found.parameters())
                .withFetchSize(FETCHED_AT_A_TIME)
                .query(row -> {
                    each.accept(StoredApplication.MAPPER.mapRow(row, 0));
                });
    }

    /** Those of these that wait for the institution's word. */
    Set<UUID> waiting(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("select id from application where id = any(:ids) and " + InboxSelection.WAITS)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Those with one of these ids, or with one of these references. */
    List<Application> named(Receiver receiver, Collection<UUID> ids, Collection<String> references) {
        var found = InboxSelection.of(receiver)
                .and("(id = any(:ids) or reference <> '' and reference = any(:references))")
                .with("ids", ids.toArray(UUID[]::new))
                .with("references", references.toArray(String[]::new));
        return jdbc.sql(ApplicationStore.SELECT + "where " + found.condition() + " order by id")
                .params(found.parameters())
                .query(StoredApplication.MAPPER)
                .list();
    }

    private int count(InboxSelection found) {
        return jdbc.sql("select count(*) from application where " + found.condition())
                .params(found.parameters())
                .query(Integer.class)
                .single();
    }

    private static InboxSelection from(InboxSelection found, InboxQuery query) {
        @Nullable String after = query.after();
        if (after == null) return found;
        var place = InboxPlace.read(after);
        return found.and(
                        "(sent_at, id) " + (query.oldest() ? ">" : "<") + " (:placeAt, :placeId)",
                        "placeAt",
                        place.sentAt().atOffset(ZoneOffset.UTC))
                .with("placeId", place.id());
    }

    private static String order(InboxQuery query) {
        return query.oldest() ? " order by sent_at, id" : " order by sent_at desc, id desc";
    }
}
