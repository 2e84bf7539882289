package org.matricula.platform.web;

import java.util.List;
import org.matricula.platform.security.Caller;

/** What a module adds to the navigation at the top of every page of somebody who is signed in. */
public interface Navigation {

    /** One's own things stand beside each other; places of work fold into a menu once there are several. */
    enum Kind {
        OWN,
        WORK
    }

    /** {@code key} names the text in the catalogues; smaller {@code position}s stand further left. */
    record Entry(String key, List<Object> arguments, String address, int position, Kind kind) {
        public Entry(String key, String address, int position) {
            this(key, List.of(), address, position, Kind.OWN);
        }

        public static Entry work(String key, List<Object> arguments, String address, int position) {
            return new Entry(key, arguments, address, position, Kind.WORK);
        }

        public static Entry work(String key, String address, int position) {
            return work(key, List.of(), address, position);
        }

        public boolean isWork() {
            return kind == Kind.WORK;
        }
    }

    List<Entry> entriesFor(Caller.SignedIn caller);
}
