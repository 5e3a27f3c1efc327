/** One class a verb of the command line. */
@NullMarked
package io.github.boundwise.cli;

import org.jspecify.annotations.NullMarked;
