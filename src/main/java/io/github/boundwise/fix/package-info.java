/** Source-level editing. The only package that imports JavaParser. */
@NullMarked
package io.github.boundwise.fix;

import org.jspecify.annotations.NullMarked;
