/** What invitations and shared links lead to, and the invitations on a learner's home. */
@NullMarked
package org.matricula.invitation.web;

import org.jspecify.annotations.NullMarked;
