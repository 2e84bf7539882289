/** What people say to each other on the steps of a run, and its moderation. */
@NullMarked
package org.matricula.discussion;

import org.jspecify.annotations.NullMarked;
