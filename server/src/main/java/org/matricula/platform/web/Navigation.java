package org.matricula.platform.web;

import java.util.List;
import org.matricula.platform.security.Caller;

/** What a module adds to the navigation at the top of every page of somebody who is signed in. */
public interface Navigation {

    /** {@code key} names the text in the catalogues; smaller {@code position}s stand further left. */
    record Entry(String key, List<Object> arguments, String address, int position) {
        public Entry(String key, String address, int position) {
            this(key, List.of(), address, position);
        }
    }

    List<Entry> entriesFor(Caller.SignedIn caller);
}
