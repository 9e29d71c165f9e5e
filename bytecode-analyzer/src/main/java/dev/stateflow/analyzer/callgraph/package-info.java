/**
 * Stage 3: which methods can run in a compiled application, which instructions are remote operations, and which methods can therefore suspend. Virtual
 * calls by class-hierarchy analysis. Reports what can't be split. Must not know how code is rewritten.
 */
@NullMarked
package dev.stateflow.analyzer.callgraph;

import org.jspecify.annotations.NullMarked;
