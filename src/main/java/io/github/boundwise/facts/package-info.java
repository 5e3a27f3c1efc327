/** What the sources say, as plain records: the border after which nobody knows the parser. */
@NullMarked
package io.github.boundwise.facts;

import org.jspecify.annotations.NullMarked;
