package org.matricula.learningmanager.web;

import org.matricula.learningmanager.LearningManagerAccess;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;

/** Partnership managers ask organisations into the Learning Manager. */
@Controller
class InvitingOrganisations {

    private final Organisations organisations;
    private final LearningManagerAccess access;

    InvitingOrganisations(Organisations organisations, LearningManagerAccess access) {
        this.organisations = organisations;
        this.access = access;
    }

    @PostMapping("/partnerships/{id}/learning-manager-invitations")
    View invite(@PathVariable java.util.UUID id, @AuthenticationPrincipal Caller caller) {
        var organisation = organisations.get(id.toString());
        var back = Redirect.to("/partnerships/" + organisation.id());
        try {
            var sent = access.invite(organisation, caller.id());
            return back.saying("learningmanager.invite.sent", sent.recipients());
        } catch (Refusal e) {
            return back.saying(e.key(), e.arguments());
        }
    }

    @PostMapping("/api/v1/partnerships/{id}/learning-manager-invitations")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    org.matricula.learningmanager.AccessInvitation invited(
            @PathVariable java.util.UUID id, @AuthenticationPrincipal Caller caller) {
        return access.invite(organisations.get(id.toString()), caller.id());
    }
}
