/** Sources to facts. The only package that imports Spoon. */
@NullMarked
package io.github.boundwise.read;

import org.jspecify.annotations.NullMarked;
