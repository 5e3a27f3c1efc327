/** What to analyse: source roots, class path, release, JDKs. */
@NullMarked
package io.github.boundwise.project;

import org.jspecify.annotations.NullMarked;
