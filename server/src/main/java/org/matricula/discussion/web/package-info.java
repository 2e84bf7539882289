/** Pages and JSON of discussions and their moderation. */
@NullMarked
package org.matricula.discussion.web;

import org.jspecify.annotations.NullMarked;
