package org.matricula.learningmanager;

import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Role;
import org.matricula.testing.Learning;
import org.matricula.testing.Partnership;
import org.matricula.testing.Somebody;
import org.springframework.stereotype.Component;

/** Organisations on their way into the Learning Manager. */
@Component
public record OpenManager(Learning learning, Partnership partnership, Members members, LearningManagerAccess access) {

    /** An organisation and its learning manager. */
    public record World(Organisation organisation, Somebody manager) {

        /** Of its Learning Manager. */
        public String path() {
            return organisation.path() + "/learning-manager";
        }

        /** Of its calls. */
        public String calls() {
            return "/api/v1/organisations/" + organisation.slug() + "/learning-manager";
        }
    }

    /** Nothing is agreed. */
    public World without() {
        return staffed(partnership.withoutPrice());
    }

    /** Prices are agreed: it pays nothing. */
    public World agreed() {
        return staffed(partnership.sponsored());
    }

    public World invited() {
        var world = agreed();
        access.invite(world.organisation(), world.manager().id());
        return world;
    }

    /** The terms are accepted. */
    public World opened() {
        return opened(invited());
    }

    /** One that pays this much, in pounds. */
    public World paying(String amount) {
        var world = staffed(partnership.paying(amount));
        access.invite(world.organisation(), world.manager().id());
        return opened(world);
    }

    private World opened(World world) {
        access.accept(world.organisation(), world.manager().id(), ManagerTerms.VERSION);
        return world;
    }

    private World staffed(Organisation organisation) {
        var manager = learning.somebody();
        members.add(organisation.id(), manager.id(), Role.LEARNING_MANAGER);
        return new World(organisation, manager);
    }
}
