package org.matricula.credential;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Ids;
import org.matricula.platform.Rows;
import org.matricula.platform.Sealer;
import org.matricula.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out places in an organisation's status lists, in blocks. A block that was taken and not used, because of a
 * crash, is wasted and never given out again.
 */
@Component
final class StatusLists {

    /** The least the Bitstring Status List recommendation asks for, so that an entry tells nothing about its holder. */
    static final int SIZE = 131_072;

    /** A place in a list: {@code index} is what the credential carries. */
    record Place(UUID listId, String listToken, int index) {}

    /**
     * {@code version} grows with every change of an entry.
     *
     * @param signedBy the keys its issuer signs with now
     */
    record StatusList(UUID id, UUID organisationId, String token, int size, int version, String signedBy) {}

    private record Block(UUID id, String token, int size, byte[] permutationKey, int first, int stop) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    StatusLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As many places as wanted; a new list is begun when the last one is full. */
    List<Place> take(UUID organisationId, int wanted) {
        var places = new ArrayList<Place>(wanted);
        while (places.size() < wanted) {
            takeBlock(organisationId, wanted - places.size())
                    .ifPresentOrElse(block -> addPlaces(block, places), () -> begin(organisationId));
        }
        return places;
    }

    private Optional<Block> takeBlock(UUID organisationId, int wanted) {
        return jdbc.sql("""
                        with room as (
                            select id, taken as first from status_list
                             where organisation_id = :organisation and taken < size
                             order by created_at, id
                             limit 1
                               for update)
                        update status_list list
                           set taken = least(size, taken + :wanted)
                          from room
                         where list.id = room.id
                        returning list.id, list.token, list.size, list.permutation_key, room.first, list.taken as stop""")
                .param("organisation", organisationId)
                .param("wanted", wanted)
                .query(Rows.of(Block.class))
                .optional();
    }

    private void begin(UUID organisationId) {
        var key = Arrays.copyOf(Sealer.newKey(), StatusPermutation.KEY_BYTES);
        jdbc.sql("""
                        insert into status_list (id, organisation_id, token, size, taken, permutation_key, version, created_at)
                        values (:id, :organisation, :token, :size, 0, :key, 0, :now)""")
                .param("id", Ids.next())
                .param("organisation", organisationId)
                .param("token", Token.random().value())
                .param("size", SIZE)
                .param("key", key)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static void addPlaces(Block block, List<Place> places) {
        var permutation = new StatusPermutation(block.permutationKey(), block.size());
        for (var place = block.first(); place < block.stop(); place++) {
            places.add(new Place(block.id(), block.token(), permutation.indexOf(place)));
        }
    }

    Optional<StatusList> byToken(String token) {
        return jdbc.sql("""
                        select l.id, l.organisation_id, l.token, l.size, l.version,
                               coalesce((select string_agg(k.id::text, ' ' order by k.id) from issuer_key k
                                          where k.organisation_id = l.organisation_id and k.retired_at is null),
                                        '') as signed_by
                          from status_list l
                         where l.token = :token""")
                .param("token", token)
                .query(Rows.of(StatusList.class))
                .optional();
    }

    /** Says that an entry of the list changed. */
    void changed(UUID listId) {
        jdbc.sql("update status_list set version = version + 1 where id = :id")
                .param("id", listId)
                .update();
    }
}
