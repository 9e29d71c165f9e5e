/**
 * Pictures of the IR: diagrams of applications and methods, as Mermaid, DOT, SVG and one HTML page.
 *
 * <p>Must not know bytecode, Maven or targets, and must not read files except through a {@link dev.stateflow.ir.draw.SourceLookup}. Whatever
 * names and texts an application holds, they come out as text: every writer escapes everything.
 */
@NullMarked
package dev.stateflow.ir.draw;

import org.jspecify.annotations.NullMarked;
