package org.matricula.learningmanager.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.invitation.InvitationBatch;
import org.matricula.invitation.ListedLink;
import org.matricula.learningmanager.InvitableRuns;

/**
 * The ways to invite to a run.
 *
 * @param reason   why nobody can be invited to it; null if somebody can
 * @param price    what each who joins costs, in words; null without a price
 * @param reusable a live link to the run; null without one
 * @param batches  what was sent for lately
 */
public record InvitePage(
        RunDesk desk,
        InvitableRuns.@Nullable Reason reason,
        @Nullable String price,
        @Nullable ListedLink reusable,
        List<InvitationBatch> batches,
        InviteForm form) {}
