/**
 * Stage 3: what every instruction that leaves its method is (remote, local, either, opaque), and which methods are suspendable.
 */
@NullMarked
package dev.stateflow.analyzer.callgraph;

import org.jspecify.annotations.NullMarked;
