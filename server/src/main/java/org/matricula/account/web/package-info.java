/** The pages and addresses of people's own accounts. */
@NullMarked
package org.matricula.account.web;

import org.jspecify.annotations.NullMarked;
