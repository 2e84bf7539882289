package org.matricula.coaching.conversation.web;

import java.util.List;
import org.matricula.coaching.conversation.Calls;
import org.matricula.coaching.conversation.web.CallApi.CallJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A learner's calls with the coach for programs. */
@RestController
@RequestMapping("/api/v1/me/coaching/{organisation}/coach/calls")
class OwnCallApi {

    private final OwnMessages own;
    private final Calls calls;

    OwnCallApi(OwnMessages own, Calls calls) {
        this.own = own;
        this.calls = calls;
    }

    /** The latest first, planned ones too. */
    @GetMapping
    List<CallJson> list(@PathVariable String organisation) {
        return calls.of(OwnMessages.assignment(own.coached(organisation))).stream()
                .map(CallJson::forLearner)
                .toList();
    }
}
