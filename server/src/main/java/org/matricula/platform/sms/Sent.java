package org.matricula.platform.sms;

import java.util.List;

/** What a gateway says of a text it was given. */
public sealed interface Sent {

    /** It will deliver it. @param ids by which it will tell what became of it; several where it travels in parts */
    record Taken(List<String> ids) implements Sent {
        public Taken {
            ids = List.copyOf(ids);
        }
    }

    /** It didn't take it, and may another time. */
    record NotNow(String why) implements Sent {}

    /** It never will. */
    record Never(String why) implements Sent {}
}
