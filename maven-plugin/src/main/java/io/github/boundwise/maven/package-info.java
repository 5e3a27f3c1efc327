/** Boundwise in a Maven build: thin goals over the pipeline. */
@NullMarked
package io.github.boundwise.maven;

import org.jspecify.annotations.NullMarked;
