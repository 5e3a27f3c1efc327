/**
 * What runs inside a measured JVM: it calls the workload and writes one line about it. Needs the
 * JDK alone, so that nothing of Boundwise's own libraries meets the measured code.
 */
@NullMarked
package io.github.boundwise.bench.worker;

import org.jspecify.annotations.NullMarked;
