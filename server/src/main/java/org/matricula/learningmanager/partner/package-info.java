/** The Partner API: calls that existing programs of partners make, under the names and in the shapes they expect. */
@NullMarked
package org.matricula.learningmanager.partner;

import org.jspecify.annotations.NullMarked;
