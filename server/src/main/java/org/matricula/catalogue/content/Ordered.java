package org.matricula.catalogue.content;

import java.util.ArrayList;
import java.util.List;
import org.matricula.platform.NotFound;

/** Lists with one thing changed; they themselves stay as they are. Places are counted from 0. */
final class Ordered {

    private Ordered() {}

    /** @throws NotFound if there is no such place */
    static <T> T at(List<T> list, int index) {
        if (index < 0 || index >= list.size()) throw new NotFound();
        return list.get(index);
    }

    static <T> List<T> with(List<T> list, T one) {
        return inserted(list, list.size(), one);
    }

    static <T> List<T> inserted(List<T> list, int index, T one) {
        var changed = new ArrayList<>(list);
        changed.add(index, one);
        return changed;
    }

    static <T> List<T> replaced(List<T> list, int index, T one) {
        var changed = new ArrayList<>(list);
        changed.set(index, one);
        return changed;
    }

    static <T> List<T> without(List<T> list, int index) {
        at(list, index);
        var changed = new ArrayList<>(list);
        changed.remove(index);
        return changed;
    }

    static <T> List<T> moved(List<T> list, int index, int by) {
        var moving = at(list, index);
        return index + by < 0 || index + by >= list.size() ? list : inserted(without(list, index), index + by, moving);
    }
}
