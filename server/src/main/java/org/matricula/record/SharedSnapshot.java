package org.matricula.record;

/**
 * A record as it was when its link was made, as anyone sees it who has the link. It leads to nothing that outlives the
 * link: neither to the snapshot's own address nor to its files, which bear it.
 */
public record SharedSnapshot(ShownSnapshot shown, boolean indexed) implements LinkedRecord {}
