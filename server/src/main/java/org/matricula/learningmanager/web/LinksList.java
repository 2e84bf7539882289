package org.matricula.learningmanager.web;

import java.util.List;
import org.matricula.invitation.ListedLink;
import org.matricula.invitation.SharedLink;
import org.matricula.invitation.Slice;

/** The tab with a run's shared links; {@code page} has what its rows show. */
public record LinksList(LinksPage page, LinksQuery query, Slice<ListedLink> slice, int matching) implements RunList {

    @Override
    public RunDesk desk() {
        return page.desk();
    }

    @Override
    public RunTab tab() {
        return RunTab.LINKS;
    }

    @Override
    public String searchKey() {
        return "learningmanager.links.search";
    }

    @Override
    public List<SharedLink.State> states() {
        return List.of(SharedLink.State.values());
    }

    @Override
    public String stateKey(Enum<?> state) {
        return "learningmanager.link.state." + state.name();
    }

    @Override
    public List<LinksQuery.Order> orders() {
        return List.of(LinksQuery.Order.values());
    }

    @Override
    public LinksQuery.Order order() {
        return query.chosen();
    }

    @Override
    public String orderKey(Enum<?> order) {
        return "learningmanager.links.order." + order.name();
    }
}
