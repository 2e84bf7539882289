/** Pages and calls of those who invite an organisation's learners and follow them. */
@NullMarked
package org.matricula.learningmanager.web;

import org.jspecify.annotations.NullMarked;
