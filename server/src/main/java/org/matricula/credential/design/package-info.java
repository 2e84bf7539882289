/** How achievements are designed: badge pictures, drafts and versions of what they say, and what others think of a draft. */
@NullMarked
package org.matricula.credential.design;

import org.jspecify.annotations.NullMarked;
