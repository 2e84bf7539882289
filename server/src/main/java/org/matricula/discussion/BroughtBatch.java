package org.matricula.discussion;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.discussion.BulkComments.Brought;
import org.matricula.discussion.BulkComments.Outcome;

/** Finds for comments that are brought together where each belongs, and what it adds to the counts of those it answers. */
class BroughtBatch {

    /** A comment as its row is found. */
    record Key(UUID authorId, UUID id) {}

    /** Where a comment stands: what never changes of it, whatever its state. */
    record Standing(Key key, Spot spot, Key root) {

        boolean opens() {
            return key.equals(root);
        }
    }

    /** {@code shown} are those of {@code made} that are not hidden. Of a reply they are those that answer it itself. */
    record Answers(int shown, int made) {

        static final Answers NONE = new Answers(0, 0);

        Answers plus(Answers more) {
            return new Answers(shown + more.shown, made + more.made);
        }
    }

    /** A comment to be stored; {@code parent} is null where it opens a conversation. */
    record Row(Brought brought, Standing standing, @Nullable Key parent, Answers answers, int position) {}

    private final Map<UUID, Standing> standings;
    private final Map<UUID, Brought> taken = new LinkedHashMap<>();
    private final Map<Key, Answers> atOpeners = new HashMap<>();
    private final Map<Key, Answers> atReplies = new HashMap<>();

    /** @param known those that are here already among the comments brought and those they answer */
    BroughtBatch(Map<UUID, Standing> known) {
        this.standings = new HashMap<>(known);
    }

    Outcome take(Brought one) {
        if (standings.containsKey(one.id())) return Outcome.KNOWN;
        var parent = parent(one);
        if (one.parentId() != null && (parent == null || !parent.spot().equals(one.spot()))) return Outcome.NO_PARENT;
        var key = new Key(one.authorId(), one.id());
        standings.put(one.id(), new Standing(key, one.spot(), parent == null ? key : parent.root()));
        taken.put(one.id(), one);
        if (parent != null) count(parent, new Answers(one.isShown() ? 1 : 0, 1));
        return Outcome.TAKEN;
    }

    Collection<Brought> taken() {
        return Collections.unmodifiableCollection(taken.values());
    }

    /** What is added to replies that were here before. */
    Map<Key, Answers> atRepliesHere() {
        return here(atReplies);
    }

    /** What is added to openers that were here before. */
    Map<Key, Answers> atOpenersHere() {
        return here(atOpeners);
    }

    /** @param made how many replies were ever made to the openers that were here before, those of this batch included */
    List<Row> rows(Map<UUID, Integer> made) {
        var last = new HashMap<UUID, Integer>();
        atOpenersHere().forEach((opener, more) -> last.put(opener.id(), made.get(opener.id()) - more.made()));
        return taken.values().stream().map(one -> row(one, last)).toList();
    }

    private Row row(Brought one, Map<UUID, Integer> last) {
        var standing = standings.get(one.id());
        var parent = parent(one);
        var answers = (parent == null ? atOpeners : atReplies).getOrDefault(standing.key(), Answers.NONE);
        var position = parent == null ? 0 : last.merge(standing.root().id(), 1, Integer::sum);
        return new Row(one, standing, parent == null ? null : parent.key(), answers, position);
    }

    private void count(Standing parent, Answers one) {
        atOpeners.merge(parent.root(), one, Answers::plus);
        if (!parent.opens()) atReplies.merge(parent.key(), one, Answers::plus);
    }

    private Map<Key, Answers> here(Map<Key, Answers> answers) {
        return answers.entrySet().stream()
                .filter(entry -> !taken.containsKey(entry.getKey().id()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private @Nullable Standing parent(Brought one) {
        return one.parentId() == null ? null : standings.get(one.parentId());
    }
}
