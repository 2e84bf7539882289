package org.matricula.coaching.conversation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.Case;
import org.matricula.coaching.conversation.Ending;
import org.matricula.coaching.conversation.Handovers;
import org.matricula.coaching.conversation.Notes;
import org.matricula.coaching.conversation.Sending;
import org.matricula.coaching.conversation.Task;
import org.matricula.coaching.conversation.Tasks;
import org.matricula.coaching.conversation.Visibility;
import org.matricula.coaching.conversation.Withdrawn;
import org.matricula.platform.Invalid;
import org.matricula.platform.security.Caller;
import org.matricula.platform.text.Text;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** A learner whom the reader coaches. */
@Controller
@RequestMapping(CaseController.PATH)
class CaseController {

    static final String PATH = "/o/{organisation}/coach/learners/{learner}";

    private static final String FORM = "form";

    private final CaseReader reader;
    private final Notes notes;
    private final Tasks tasks;
    private final Sending sending;
    private final Handovers handovers;
    private final Ending ending;
    private final Templates templates;

    CaseController(
            CaseReader reader,
            Notes notes,
            Tasks tasks,
            Sending sending,
            Handovers handovers,
            Ending ending,
            Templates templates) {
        this.reader = reader;
        this.notes = notes;
        this.tasks = tasks;
        this.sending = sending;
        this.handovers = handovers;
        this.ending = ending;
        this.templates = templates;
    }

    /** Where a form was sent from, and what was in it. */
    record Form(String organisation, UUID learner, Caller.SignedIn coach, Map<String, String> typed) {

        String list() {
            return "/o/" + organisation + "/coach";
        }

        String page() {
            return list() + "/learners/" + learner;
        }
    }

    @ModelAttribute(FORM)
    Form form(
            @PathVariable String organisation,
            @PathVariable UUID learner,
            @AuthenticationPrincipal Caller.SignedIn coach,
            @RequestParam Map<String, String> typed) {
        return new Form(organisation, learner, coach, typed);
    }

    @GetMapping
    Page show(@ModelAttribute(name = FORM, binding = false) Form form) {
        return Page.of(templates.coachingConversationCase(
                reader.page(form.organisation(), form.learner(), form.coach(), Map.of(), FormErrors.NONE)));
    }

    @PostMapping("/notes")
    View note(
            @ModelAttribute(name = FORM, binding = false) Form form,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "COACHES") Visibility visibility) {
        return change(form, form.page(), "coaching.note.kept", one -> notes.write(one, visibility, note));
    }

    @PostMapping("/notes/{note}/removal")
    View removeNote(@ModelAttribute(name = FORM, binding = false) Form form, @PathVariable UUID note) {
        return change(form, form.page(), "coaching.note.removed", one -> notes.remove(one, note));
    }

    @PostMapping("/tasks")
    View task(
            @ModelAttribute(name = FORM, binding = false) Form form,
            @RequestParam(defaultValue = "LEARNER") Task.Owner owner,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "") String dueOn) {
        return change(
                form,
                form.page(),
                "coaching.task.kept",
                one -> tasks.add(one, owner, task, Day.parse(dueOn), Text.zone()));
    }

    @PostMapping("/tasks/{task}")
    View setDone(
            @ModelAttribute(name = FORM, binding = false) Form form,
            @PathVariable UUID task,
            @RequestParam(defaultValue = "true") boolean done) {
        var said = done ? "coaching.task.ticked" : "coaching.task.reopened";
        return change(form, form.page(), said, one -> tasks.setDone(one, task, done));
    }

    @PostMapping("/tasks/{task}/removal")
    View removeTask(@ModelAttribute(name = FORM, binding = false) Form form, @PathVariable UUID task) {
        return change(form, form.page(), "coaching.task.removed", one -> tasks.remove(one, task));
    }

    @PostMapping("/resources")
    View send(
            @ModelAttribute(name = FORM, binding = false) Form form,
            @RequestParam(defaultValue = "") List<UUID> resources,
            @RequestParam(defaultValue = "") String resourceWord) {
        return change(form, form.page(), "coaching.sent.done", one -> sending.send(one, resources, resourceWord));
    }

    @PostMapping("/handover")
    View handOver(
            @ModelAttribute(name = FORM, binding = false) Form form,
            @RequestParam(name = "coach", required = false) @Nullable UUID to,
            @RequestParam(defaultValue = "") String handoverWord) {
        return change(form, form.list(), "coaching.handover.done", one -> handovers.byCoach(one, to, handoverWord));
    }

    /** The learner told the coach to stop. */
    @PostMapping("/end")
    View end(@ModelAttribute(name = FORM, binding = false) Form form) {
        return change(form, form.list(), "coaching.end.done", ending::toldToStop);
    }

    /** The learner doesn't agree any more: nothing of them is shown, and how to go on is. */
    @ExceptionHandler
    Page closed(Withdrawn closed, HttpServletRequest request) {
        var organisation = request.getRequestURI().split("/", 4)[2];
        return new Page(templates.coachingConversationClosed(reader.provider(organisation)), HttpStatus.GONE);
    }

    private View change(Form form, String next, String done, Consumer<Case> change) {
        var one = reader.open(form.organisation(), form.learner(), form.coach().accountId());
        try {
            change.accept(one);
            return Redirect.to(next).saying(done, one.givenName());
        } catch (Invalid e) {
            return Page.refused(templates.coachingConversationCase(
                    reader.page(form.organisation(), form.learner(), form.coach(), form.typed(), FormErrors.of(e))));
        }
    }
}
