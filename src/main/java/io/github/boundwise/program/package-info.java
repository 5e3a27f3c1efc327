/** The linked program: call graph, thread roots, and the summaries that rules judge. */
@NullMarked
package io.github.boundwise.program;

import org.jspecify.annotations.NullMarked;
