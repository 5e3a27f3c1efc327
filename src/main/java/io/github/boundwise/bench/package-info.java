/** Forked, interleaved measurement of two variants, and its statistics. */
@NullMarked
package io.github.boundwise.bench;

import org.jspecify.annotations.NullMarked;
