/** What can be checked of a patch before anyone sees it. */
@NullMarked
package io.github.boundwise.prove;

import org.jspecify.annotations.NullMarked;
