package org.matricula.bench;

import java.util.List;

/** Figures that are measured together, named for a module. */
interface Group {

    String name();

    /**
     * Measures. Standard output belongs to the figures: whatever else there is to say goes to standard error.
     *
     * @param project the folder of the checked-out project
     */
    List<Figure> measure(Project project) throws Exception;
}
