/** Rules find, explain and perhaps fix; one class a rule. */
@NullMarked
package io.github.boundwise.rule;

import org.jspecify.annotations.NullMarked;
