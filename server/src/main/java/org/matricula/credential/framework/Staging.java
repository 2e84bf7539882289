package org.matricula.credential.framework;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.BulkCopy;
import org.matricula.platform.Ids;

/** Takes what arrives into temporary tables, some hundred rows at a time, so that memory doesn't grow with the file. */
final class Staging implements Arrival {

    private static final int BATCH = 1_000;

    private record Broader(String key, String broader) {}

    private final BulkCopy copy;
    private final ItemRules rules;
    private final List<ArrivingItem> items = new ArrayList<>();
    private final List<Broader> broader = new ArrayList<>();
    private int position;

    Staging(BulkCopy copy, ItemRules rules) {
        this.copy = copy;
        this.rules = rules;
    }

    @Override
    public void item(ArrivingItem item) {
        if (rules.allow(item)) items.add(item);
        if (items.size() == BATCH) copyItems();
    }

    @Override
    public void broader(String key, String parent) {
        broader.add(new Broader(key, parent));
        if (broader.size() == BATCH) copyBroader();
    }

    /** The last ones. */
    void finish() {
        copyItems();
        copyBroader();
    }

    private void copyItems() {
        copy.into(
                "framework_arriving",
                "line, id, position, key, name, code, url, description, broader_key, folded_name, folded_code, words, retired",
                items,
                this::values);
        items.clear();
    }

    private @Nullable Object[] values(ArrivingItem item) {
        var others = new ArrayList<>(item.also());
        if (item.code() != null) others.add(item.code());
        return new @Nullable Object[] {
            item.line(),
            Ids.next(),
            position++,
            item.key(),
            item.name(),
            item.code(),
            item.url(),
            item.description(),
            item.broader(),
            Folded.of(item.name()),
            item.code() == null ? null : Folded.of(item.code()),
            Words.vector(item.name(), others),
            item.retired()
        };
    }

    private void copyBroader() {
        copy.into("framework_arriving_broader", "key, broader_key", broader, one ->
                new Object[] {one.key(), one.broader()});
        broader.clear();
    }
}
