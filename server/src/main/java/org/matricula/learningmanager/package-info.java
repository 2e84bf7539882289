/** The Learning Manager: where an organisation invites people to runs and follows those who came. Source: seed 004. */
@NullMarked
package org.matricula.learningmanager;

import org.jspecify.annotations.NullMarked;
