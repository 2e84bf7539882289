/** Pages and JSON of pathways, applications and the inbox. */
@NullMarked
package org.matricula.pathway.web;

import org.jspecify.annotations.NullMarked;
