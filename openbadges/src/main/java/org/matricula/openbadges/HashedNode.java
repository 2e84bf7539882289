package org.matricula.openbadges;

/** What a blank node's surroundings hash to, and the names they got on the way there. In order of hashes. */
record HashedNode(String hash, Labels issuer) implements Comparable<HashedNode> {

    @Override
    public int compareTo(HashedNode other) {
        return hash.compareTo(other.hash);
    }
}
