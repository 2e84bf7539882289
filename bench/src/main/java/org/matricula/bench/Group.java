package org.matricula.bench;

import java.util.function.Consumer;

/** Figures that are measured together, named for a module. */
interface Group {

    String name();

    /**
     * Measures. Standard output belongs to the figures: whatever else there is to say goes to standard error.
     *
     * @param project the folder of the checked-out project
     * @param figures is told each as soon as it is measured
     */
    void measure(Project project, Consumer<Figure> figures) throws Exception;
}
