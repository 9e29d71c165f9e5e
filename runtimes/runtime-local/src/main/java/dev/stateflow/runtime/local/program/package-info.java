/** What programs that serve entities have in common: how they read their command line, what they log, which version they are. Must not know what they serve. */
@NullMarked
package dev.stateflow.runtime.local.program;

import org.jspecify.annotations.NullMarked;
