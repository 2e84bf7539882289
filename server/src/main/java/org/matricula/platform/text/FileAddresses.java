package org.matricula.platform.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

/** Finds the files that a text names and gives them their address. */
final class FileAddresses extends AbstractVisitor {

    /** Nothing that leads elsewhere: no scheme, no folder, no place in a page. */
    private static final Pattern NAME = Pattern.compile("[^/\\\\?#:]+");

    private final String base;
    private final Set<String> names = new LinkedHashSet<>();

    FileAddresses(String base) {
        this.base = base;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    @Override
    public void visit(Image image) {
        image.setDestination(found(image.getDestination()));
        visitChildren(image);
    }

    @Override
    public void visit(Link link) {
        link.setDestination(found(link.getDestination()));
        visitChildren(link);
    }

    private String found(String address) {
        if (!NAME.matcher(address).matches() || address.startsWith(".")) return address;
        names.add(address);
        return base + address;
    }
}
