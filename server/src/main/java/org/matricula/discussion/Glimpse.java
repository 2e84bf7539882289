package org.matricula.discussion;

import java.util.List;

/** What a step's own page shows of its discussion: how many comments there are, and the latest that open conversations. */
public record Glimpse(int comments, List<ShownComment> latest) {}
