/** What people and machines read of an analysis. */
@NullMarked
package io.github.boundwise.report;

import org.jspecify.annotations.NullMarked;
