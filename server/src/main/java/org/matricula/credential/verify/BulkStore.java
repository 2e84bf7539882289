package org.matricula.credential.verify;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.MasterKey;
import org.matricula.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
final class BulkStore {

    /** A document that waits for its turn. */
    record Waiting(int position, byte[] document, @Nullable EmailAddress address) {}

    private final JdbcClient jdbc;
    private final MasterKey masterKey;
    private final ObjectMapper json;

    BulkStore(JdbcClient jdbc, MasterKey masterKey, ObjectMapper json) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
        this.json = json;
    }

    void add(UUID id, Token token, String name, int total, Instant now, Instant endsAt) {
        jdbc.sql("""
            insert into verification_bulk (id, token_hash, sealed_name, total, made_at, ends_at)
            values (:id, :token, :name, :total, :now, :ends)\
            """)
                .param("id", id)
                .param("token", token.hash())
                .param("name", sealed(name))
                .param("total", total)
                .param("now", at(now))
                .param("ends", at(endsAt))
                .update();
    }

    void addEntry(UUID bulkId, int position, BulkEntry entry) {
        jdbc.sql("""
            insert into verification_bulk_entry
                   (bulk_id, position, sealed_label, sealed_document, sealed_address, sealed_cells)
            values (:bulk, :position, :label, :document, :address, :cells)\
            """)
                .param("bulk", bulkId)
                .param("position", position)
                .param("label", sealed(entry.label()))
                .param("document", entry.document() == null ? null : masterKey.seal(entry.document()), Types.BINARY)
                .param(
                        "address",
                        entry.address() == null ? null : sealed(entry.address().written()),
                        Types.BINARY)
                .param(
                        "cells",
                        entry.cells().isEmpty() ? null : masterKey.seal(json.writeValueAsBytes(entry.cells())),
                        Types.BINARY)
                .update();
        if (entry.document() == null) found(bulkId, position, Finding.NOTHING);
    }

    Optional<Bulk> find(Token token, Instant now) {
        return jdbc.sql("""
            select id, sealed_name, total, ends_at, finished_at from verification_bulk
             where token_hash = :token and ends_at > :now\
            """)
                .param("token", token.hash())
                .param("now", at(now))
                .query(this::bulk)
                .optional();
    }

    private Bulk bulk(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Bulk(
                id,
                opened(row.getBytes("sealed_name")),
                row.getInt("total"),
                counts(id),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private Map<Verdict, Integer> counts(UUID bulkId) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        jdbc.sql("""
            select verdict, count(*) as many from verification_bulk_entry
             where bulk_id = :id and verdict is not null
             group by verdict\
            """).param("id", bulkId).query(row -> {
            counts.put(Verdict.valueOf(row.getString("verdict")), row.getInt("many"));
        });
        return counts;
    }

    List<Bulk.Row> rows(UUID bulkId, int after, int size) {
        return jdbc.sql("""
            select position, sealed_label, sealed_finding, sealed_cells from verification_bulk_entry
             where bulk_id = :id and position > :after
             order by position limit :size\
            """)
                .param("id", bulkId)
                .param("after", after)
                .param("size", size)
                .query((row, number) -> new Bulk.Row(
                        row.getInt("position"),
                        opened(row.getBytes("sealed_label")),
                        finding(row.getBytes("sealed_finding")),
                        cells(row.getBytes("sealed_cells"))))
                .list();
    }

    private @Nullable Finding finding(byte @Nullable [] sealed) {
        return sealed == null ? null : json.readValue(masterKey.open(sealed), Finding.class);
    }

    private Map<String, String> cells(byte @Nullable [] sealed) {
        return sealed == null
                ? Map.of()
                : json.readValue(masterKey.open(sealed), new TypeReference<LinkedHashMap<String, String>>() {});
    }

    List<Waiting> waiting(UUID bulkId, int size) {
        return jdbc.sql("""
            select position, sealed_document, sealed_address from verification_bulk_entry
             where bulk_id = :id and verdict is null
             order by position limit :size\
            """)
                .param("id", bulkId)
                .param("size", size)
                .query((row, number) -> new Waiting(
                        row.getInt("position"),
                        masterKey.open(row.getBytes("sealed_document")),
                        address(row.getBytes("sealed_address"))))
                .list();
    }

    private @Nullable EmailAddress address(byte @Nullable [] sealed) {
        return sealed == null ? null : EmailAddress.parse(opened(sealed)).orElse(null);
    }

    void found(UUID bulkId, int position, Finding finding) {
        jdbc.sql("""
            update verification_bulk_entry
               set verdict = :verdict, sealed_finding = :finding, sealed_document = null, sealed_address = null
             where bulk_id = :bulk and position = :position\
            """)
                .param("verdict", finding.verdict().name())
                .param("finding", masterKey.seal(json.writeValueAsBytes(finding)))
                .param("bulk", bulkId)
                .param("position", position)
                .update();
    }

    void finish(UUID bulkId, Instant now) {
        jdbc.sql("update verification_bulk set finished_at = :now where id = :id")
                .param("now", at(now))
                .param("id", bulkId)
                .update();
    }

    int unfinished() {
        return jdbc.sql("select count(*) from verification_bulk where finished_at is null")
                .query(Integer.class)
                .single();
    }

    void delete(UUID bulkId) {
        jdbc.sql("delete from verification_bulk where id = :id")
                .param("id", bulkId)
                .update();
    }

    int deleteEnded(Instant now) {
        return jdbc.sql("delete from verification_bulk where ends_at <= :now")
                .param("now", at(now))
                .update();
    }

    private byte[] sealed(String text) {
        return masterKey.seal(text.getBytes(StandardCharsets.UTF_8));
    }

    private String opened(byte[] sealed) {
        return new String(masterKey.open(sealed), StandardCharsets.UTF_8);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
