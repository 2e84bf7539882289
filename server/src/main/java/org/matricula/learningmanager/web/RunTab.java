package org.matricula.learningmanager.web;

import org.matricula.platform.security.Permission;

/** The tabs of a run's page in the Learning Manager, each with what it takes to see it. */
public enum RunTab {
    ENROLLED("", Permission.SEE_LEARNERS),
    PENDING("/pending", Permission.SEE_LEARNERS),
    DECLINED("/declined", Permission.SEE_LEARNERS),
    LINKS("/links", Permission.INVITE_LEARNERS);

    private final String path;
    private final Permission permission;

    RunTab(String path, Permission permission) {
        this.path = path;
        this.permission = permission;
    }

    public String path() {
        return path;
    }

    public Permission permission() {
        return permission;
    }

    /** The key of its name, with the number it counts as its argument. */
    public String key() {
        return "learningmanager.run.tab." + name();
    }
}
