/** Boundwise: what bounds Java code, and which state its threads share unsafely. */
@NullMarked
package io.github.boundwise;

import org.jspecify.annotations.NullMarked;
