/** Rules about work that would gain from another model. */
@NullMarked
package io.github.boundwise.rule.opportunity;

import org.jspecify.annotations.NullMarked;
