package org.matricula.dataimport;

/** FNV-1a over characters, then the finisher of SplitMix64, so that neighbours get unrelated numbers. */
final class Hash64 {

    static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash64() {}

    static long add(long hash, String text) {
        var more = hash;
        for (int i = 0; i < text.length(); i++) more = add(more, text.charAt(i));
        return more;
    }

    static long add(long hash, int value) {
        return (hash ^ value) * PRIME;
    }

    static long finish(long hash) {
        var mixed = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
