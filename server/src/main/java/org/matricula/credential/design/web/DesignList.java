package org.matricula.credential.design.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.organisation.Organisation;

/** An organisation's achievements. @param state the only one shown; null for all @param all before the choice */
public record DesignList(
        Organisation organisation, Achievement.@Nullable State state, String name, List<Row> rows, List<Row> all) {

    /** @param src of its picture @param changing whether there is a draft of what it says next @param standing how many hold it */
    public record Row(Achievement achievement, String src, boolean changing, int standing) {}

    public int count(Achievement.@Nullable State one) {
        return (int) all.stream()
                .filter(row -> one == null || row.achievement().state() == one)
                .count();
    }

    public String path() {
        return organisation.path() + "/achievements";
    }
}
