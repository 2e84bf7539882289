/** Pages and JSON of coaches and of those they coach. */
@NullMarked
package org.matricula.coaching.conversation.web;

import org.jspecify.annotations.NullMarked;
