/** Tenants, their staff with roles, the learners they know, their look, and the programs that act for them. */
@NullMarked
package org.matricula.organisation;

import org.jspecify.annotations.NullMarked;
