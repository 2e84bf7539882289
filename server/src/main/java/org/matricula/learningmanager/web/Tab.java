package org.matricula.learningmanager.web;

import org.matricula.organisation.Organisation;
import org.matricula.platform.security.Permission;

/** The tabs of the Learning Manager, in their order, each with what it takes to see it. */
public enum Tab {
    COURSES("", Permission.SEE_COUNTS),
    LEARNERS("/learners", Permission.SEE_LEARNERS),
    COSTS("/costs", Permission.SEE_COSTS),
    SETTINGS("/settings", Permission.INVITE_LEARNERS);

    private final String path;
    private final Permission permission;

    Tab(String path, Permission permission) {
        this.path = path;
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }

    public String path(Organisation organisation) {
        return root(organisation) + path;
    }

    /** The key of its name. */
    public String key() {
        return "learningmanager.tab." + name();
    }

    /** Where the Learning Manager of an organisation stands. */
    static String root(Organisation organisation) {
        return organisation.path() + "/learning-manager";
    }
}
