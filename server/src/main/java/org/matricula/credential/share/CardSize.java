package org.matricula.credential.share;

/** Pixels of the picture beside a link: the shape that all networks take. */
public final class CardSize {

    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    private CardSize() {}
}
