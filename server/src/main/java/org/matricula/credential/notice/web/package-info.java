/** The note of new awards on a learner's home. */
@NullMarked
package org.matricula.credential.notice.web;

import org.jspecify.annotations.NullMarked;
