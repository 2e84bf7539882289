package org.matricula.coaching.conversation.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.Call;
import org.matricula.platform.web.FormErrors;

/**
 * A call on its coach's page.
 *
 * @param call null for one that isn't planned yet
 * @param past whether it is one that was made without a plan
 * @param now  for the clocks shown beside the form
 */
public record CallPage(
        OpenCase of,
        @Nullable Call call,
        boolean past,
        CallForm form,
        OutcomeForm outcome,
        Instant now,
        FormErrors errors) {

    public String path() {
        return of.path() + "/calls" + (call == null ? "" : "/" + call.id());
    }

    public boolean hasBegun() {
        return call != null && !call.startsAt().isAfter(now);
    }
}
