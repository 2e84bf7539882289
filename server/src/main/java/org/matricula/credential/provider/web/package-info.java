/** The Open Badges 3.0 API, and the learner's pages about the apps that use it. */
@NullMarked
package org.matricula.credential.provider.web;

import org.jspecify.annotations.NullMarked;
