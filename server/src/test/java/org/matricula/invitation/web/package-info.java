@NullMarked
package org.matricula.invitation.web;

import org.jspecify.annotations.NullMarked;
