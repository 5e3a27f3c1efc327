/**
 * What is known of libraries and rules: models and pages loaded from {@code rules/}, and class
 * files.
 */
@NullMarked
package io.github.boundwise.knowledge;

import org.jspecify.annotations.NullMarked;
