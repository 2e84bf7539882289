/** Pages and JSON of organisations, their members and their programs. */
@NullMarked
package org.matricula.organisation.web;

import org.jspecify.annotations.NullMarked;
