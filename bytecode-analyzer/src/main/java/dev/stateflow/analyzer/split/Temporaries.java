package dev.stateflow.analyzer.split;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;

/** The local variables behind those of the method, in which the code of a suspension point keeps values for a moment. */
final class Temporaries {
    private int end;

    /** @param first the first slot that the method does not use */
    Temporaries(int first) {
        this.end = first;
    }

    /** A variable. */
    record Local(Type type, int slot) {
        /** Loads it, and gives the code back. */
        Code load(Code code) {
            return code.load(type, slot);
        }
    }

    /** The first slot behind those that were taken. */
    int end() {
        return end;
    }

    /** A new variable. */
    Local next(Type type) {
        Local local = new Local(type, end);
        end += type.getSize();
        return local;
    }

    /** Takes the value on top of the operand stack into a new variable. */
    Local store(Type type, Code code) {
        Local local = next(type);
        code.store(type, local.slot());
        return local;
    }

    /** Takes values off the operand stack, the last of which is on top. */
    List<Local> store(List<Type> types, Code code) {
        List<Local> locals = new ArrayList<>();
        for (int i = types.size() - 1; i >= 0; i--) {
            locals.add(0, store(types.get(i), code));
        }
        return locals;
    }
}
