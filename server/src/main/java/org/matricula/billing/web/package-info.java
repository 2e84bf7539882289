/** Pages and calls of partnership managers, and of those who answer for an organisation's costs. */
@NullMarked
package org.matricula.billing.web;

import org.jspecify.annotations.NullMarked;
