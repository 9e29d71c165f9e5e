/**
 * Stage 7: step classes, frame classes, state access and the verified bytes of split classes. Must not know Maven, targets or the runtime's classes.
 *
 * <p>How a facade runs stages 3, 4, 5 and 7:
 *
 * <pre>{@code
 * ProgramAnalysis analysis = ProgramAnalysis.of(application, entities, sink); // reports; go on only without errors
 * GeneratedProgram generated = new ProgramGenerator(analysis, effects, sink).generate(); // may report too
 * generated.classes();                             // class files by internal name: split, changed and new ones
 * generated.graph(new MethodId(owner, name, desc)); // the dataflow graph of a split method
 * generated.classesText(name, values);             // META-INF/stateflow/classes.txt
 * }</pre>
 *
 * <p>{@code analysis.isSuspendable(...)} tells which methods have a split form.
 */
@NullMarked
package dev.stateflow.analyzer.generate;

import org.jspecify.annotations.NullMarked;
