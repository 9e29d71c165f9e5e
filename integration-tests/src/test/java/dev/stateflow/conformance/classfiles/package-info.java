/** The conformance suite on the class files of other compilers, releases and options than those of this build. */
@NullMarked
package dev.stateflow.conformance.classfiles;

import org.jspecify.annotations.NullMarked;
