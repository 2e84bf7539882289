/** Pages and JSON of frameworks and of the skills of achievements. */
@NullMarked
package org.matricula.credential.framework.web;

import org.jspecify.annotations.NullMarked;
