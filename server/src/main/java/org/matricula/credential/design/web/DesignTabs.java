package org.matricula.credential.design.web;

import java.util.List;

/**
 * What leads from one page about an achievement to the others.
 *
 * @param path     of the first of them, its definition
 * @param links    last parts of paths of other pages about it
 * @param opinions how many opinions of the draft came
 */
public record DesignTabs(String path, List<String> links, int opinions) {}
