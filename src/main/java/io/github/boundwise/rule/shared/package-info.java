/** Rules about state that threads share. */
@NullMarked
package io.github.boundwise.rule.shared;

import org.jspecify.annotations.NullMarked;
