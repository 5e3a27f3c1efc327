/** Rules about work on the wrong concurrency model. */
@NullMarked
package io.github.boundwise.rule.model;

import org.jspecify.annotations.NullMarked;
